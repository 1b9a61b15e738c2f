import type { Debate } from '../debates';

export const lake: Debate = {
  lang: 'de',
  title: 'Kameras am Badesee: Der Sommer gehört niemandem',
  standfirst:
    'Nach drei Prügeleien will Oberseebach das Ufer filmen. Das löst ein Problem, das der Ort nicht hat.',
  author: 'Katharina Wöhrle',
  outlet: 'Oberseebacher Tagblatt',
  date: '2025-06-18',
  dateShown: '18.06.2025, 17:42 Uhr',
  paragraphs: [
    'Wer im Juli am Oberseebacher Weiher liegt, möchte vieles, aber sicher nicht gefilmt werden. Genau das soll nun geschehen: Zwölf Kameras, beschloss der Hauptausschuss mit sieben zu sechs Stimmen, sollen Wiese, Steg und Kiosk erfassen.',
    'Der Anlass ist schnell erzählt. An drei Wochenenden gerieten Gruppen junger Männer aneinander, zwei Badegäste wurden leicht verletzt, und ein Video davon wurde 400.000-mal angesehen.',
    '„Wir müssen zeigen, dass der Staat auch in der Badehose da ist“, sagte Bürgermeister Ruprecht Hainle. Das ist ein schöner Satz. Er beantwortet nur nicht die Frage, was eine Kamera getan hätte, als die Fäuste flogen.',
    'Das Polizeigesetz des Landes erlaubt die Aufzeichnung an Orten, an denen „wiederholt“ Straftaten begangen wurden. Drei Vorfälle in sechzig Jahren sind, mit Verlaub, keine Wiederholung, sondern ein schlechter Juni.',
    'Die Datenschutzbeauftragte Dr. Ilse Brandner verweist zudem auf ein Urteil von 2012: Wer nahezu unbekleidet ist, genießt keinen geringeren Schutz der Persönlichkeit, sondern einen höheren.',
    'Zwei Bademeister mehr kosten im Jahr weniger als die Wartung der Anlage. Sie könnten außerdem schwimmen.',
  ],
  heading: 'Ein schlechter Juni',
  quote: 'Der Staat soll auch in der Badehose da sein.',
  comments: [
    {
      author: 'Seerose64',
      time: '18.06.2025, 18:10',
      words: ['Danke für diesen Kommentar. Mein Enkel lernt dort schwimmen, ohne Kamera.'],
    },
    {
      author: 'Klartext',
      time: '18.06.2025, 18:33',
      words: [
        'Und wenn es Ihren Enkel trifft? Ich war am zweiten Wochenende dort, da flogen Flaschen.',
        'Zwei Bademeister hätten sich bedankt.',
      ],
      replyTo: 0,
    },
    {
      author: 'Seerose64',
      time: '18.06.2025, 19:02',
      words: ['Dann rufe ich die Polizei. Die Kamera ruft niemanden.'],
      replyTo: 1,
    },
    { author: 'Jens B.', time: '19.06.2025, 07:15', words: ['Guter letzter Satz.'] },
  ],
};

export const posters: Debate = {
  lang: 'fr',
  title: 'À Vaucresson-les-Bains, le droit d’afficher n’est pas une nuisance',
  standfirst:
    'La municipalité veut réserver les murs aux associations « agréées ». La liberté d’expression ne se demande pas au guichet.',
  author: 'Solène Marchetti',
  outlet: 'La Dépêche des Bains',
  date: '2025-03-11',
  dateShown: '11 mars 2025 à 06h00',
  paragraphs: [
    'Depuis l’automne, quarante-deux personnes ont été verbalisées pour avoir collé une affiche sur les murs de la ville. La plupart annonçaient un concert, trois dénonçaient la fermeture de la maternité, et une cherchait un chat.',
    'Le maire invoque la propreté. Son projet d’arrêté va pourtant plus loin : il réserve les panneaux aux associations que la mairie aura « agréées », selon des critères qu’il reste à écrire.',
    '« On ne peut pas laisser n’importe qui dire n’importe quoi sur le mobilier urbain », a expliqué l’adjoint à la tranquillité publique, Gérard Pons. C’est, mot pour mot, la définition de la liberté que l’on prétend encadrer.',
    'Le tribunal administratif a déjà tranché, en 1998, dans une affaire presque semblable : une commune peut fixer la taille et le lieu des affiches, jamais leur auteur.',
    'Restent les murs sales, qui existent. Dix panneaux de plus, promis depuis deux mandats, coûteraient moins cher que les huissiers.',
  ],
  heading: 'Ce que le juge a dit',
  quote: 'Une commune peut fixer la taille des affiches, jamais leur auteur.',
  comments: [
    {
      author: 'Margaux T.',
      time: '11/03/2025 à 08:12',
      words: ['Et le chat, on l’a retrouvé ?'],
    },
    {
      author: 'Bernard L.',
      time: '11/03/2025 à 09:40',
      words: [
        'Je nettoie ma façade quatre fois par an, à mes frais. Venez donc la voir avant d’écrire.',
      ],
    },
    {
      author: 'Solange',
      time: '11/03/2025 à 10:05',
      words: ['C’est pour cela que l’article demande des panneaux.'],
      replyTo: 1,
    },
  ],
};

export const buses: Debate = {
  lang: 'he',
  title: 'האוטובוס של ליל שישי שייך לכולם',
  standfirst: 'עיריית נווה תמר רוצה לבטל את הקו היחיד שנוסע לבית החולים בסוף השבוע.',
  author: 'מיכל אברבנאל',
  outlet: 'קול העמק',
  date: '2025-04-02',
  dateShown: '02.04.2025 | 08:30',
  paragraphs: [
    'קו 14 יוצא מכיכר הדקל בשמונה בערב ומגיע לבית החולים בשמונה ועשרים. נוסעות בו אחיות, מנקות ובני משפחה של חולים, ובדרך כלל יש בו מקום לשבת.',
    'חברי המועצה שמבקשים לבטל אותו אומרים שהקו פוגע בצביון העיר. זו טענה שראוי להקשיב לה, כי יש בעיר שכונות שלמות שבוחרות במנוחה ומבקשות שקט.',
    'אבל הקו אינו עובר באותן שכונות. הוא הוסט מהן לפני שש שנים, בהסכם שנחתם ברצון, ומאז לא הוגשה ולו תלונה אחת.',
    'היועצת המשפטית של העירייה כתבה כי ביטול הקו בלי חלופה “עלול לפגוע בזכות הגישה לטיפול רפואי”. במילים פשוטות: מי שאין לו רכב לא יגיע.',
    'אפשר לכבד את המנוחה ואת החולים בבת אחת. עשינו זאת שש שנים, ואיש לא נפגע.',
  ],
  heading: 'הסכם שעובד',
  quote: 'מי שאין לו רכב לא יגיע.',
  comments: [
    {
      author: 'רותי',
      time: '08:55 02.04.25',
      words: ['אני אחות בבית החולים ונוסעת בקו הזה. תודה על הטור.'],
    },
    {
      author: 'תושב ותיק',
      time: '09:12 02.04.25',
      words: ['גם אני חולה לפעמים, ובכל זאת אני מבקש יום אחד של שקט.'],
    },
    {
      author: 'דני מהכיכר',
      time: '09:40 02.04.25',
      words: ['הקו לא עובר אצלך, קרא שוב.'],
      replyTo: 1,
    },
  ],
};

export const library: Debate = {
  lang: 'ru',
  title: 'Библиотека на Заречной: экономия, которая дорого обойдётся',
  standfirst: 'Город хочет закрыть читальный зал, чтобы сберечь два миллиона. Посчитаем вместе.',
  author: 'Вера Лодыгина',
  outlet: 'Заречный вестник',
  date: '2024-11-12',
  dateShown: '12 ноября 2024',
  paragraphs: [
    'В проекте бюджета на будущий год есть строка, которую легко не заметить: «оптимизация сети, 2,1 млн». За ней стоит читальный зал на Заречной улице, единственный на левом берегу.',
    'Чиновники говорят, что книги теперь читают с экрана. Это правда, но не вся: в прошлом году в зал пришли одиннадцать тысяч раз, и чаще всего не за книгой, а к компьютеру, чтобы записаться к врачу.',
    'Юрист городского собрания напомнил, что закон о библиотечном деле требует опроса жителей. Опрос провели в августе, в будний день, и ответили на него сорок три человека.',
    'Сорок три ответа против одиннадцати тысяч посещений. Если это не насмешка, то по меньшей мере плохая арифметика.',
    'Депутатам остаётся неделя. Пусть хотя бы один из них поднимется по этой лестнице в субботу утром.',
  ],
  heading: 'Плохая арифметика',
  quote: 'Чаще всего не за книгой, а к компьютеру.',
  comments: [
    {
      author: 'Пётр Ильич',
      time: '12.11.2024 10:21',
      words: ['Хожу туда с внуком каждую субботу. Закроют, и пойдём в торговый центр.'],
    },
    {
      author: 'zarechny_37',
      time: '12.11.2024 11:48',
      words: ['А крышу кто чинить будет? Два миллиона только на крышу и уйдут.'],
    },
  ],
};

export const hair: Debate = {
  lang: 'ja',
  title: '髪の色は校則で決めるものか',
  standfirst: '県立高校の頭髪指導をめぐり、生徒と学校の主張が対立している。',
  author: '論説委員　早瀬 千尋',
  outlet: '汐見新報',
  date: '2025-01-20',
  dateShown: '2025年1月20日 5時00分',
  paragraphs: [
    '県立汐見北高校の生徒会が、地毛の証明書を廃止するよう求める署名を校長に提出した。署名は全校生徒の七割に当たる五百四十人分に上る。',
    '学校側は、服装や頭髪の乱れが生活の乱れにつながると説明してきた。地域の信頼を守るための決まりだという主張には、それなりの歴史がある。',
    'しかし、生まれつきの髪の色を紙で証明させることが、なぜ信頼を守ることになるのか。県の人権委員会は昨年、「個人の尊厳に関わる」として見直しを求めていた。',
    '校則は社会に出る練習だと言われる。それなら、理由を問い、話し合って変えることもまた、大切な練習であるはずだ。',
  ],
  heading: '問われる理由',
  quote: '理由を問い、話し合って変えることもまた練習である。',
  comments: [
    {
      author: '卒業生',
      time: '2025/01/20 07:33',
      words: ['私も証明書を書かされました。今でも覚えています。'],
    },
    {
      author: '保護者A',
      time: '2025/01/20 09:18',
      words: ['決まりがあるから安心して通わせられる面もあります。'],
    },
  ],
};

export const fair: Debate = {
  lang: 'pt',
  title: 'A feira da noite não é caso de polícia',
  standfirst:
    'A prefeitura de Ribeira Clara quer fechar a praça às dez. Quem vende ali não foi ouvido.',
  author: 'Joana Figueiredo',
  outlet: 'Folha da Ribeira',
  date: '2025-07-05',
  dateShown: '05/07/2025 08h15',
  paragraphs: [
    'Há vinte e dois anos a praça de Ribeira Clara se enche às sextas-feiras de barracas, panelas e música baixa. A partir de agosto, se o decreto for assinado, ela se esvaziará às dez em ponto.',
    'O secretário de segurança, Otávio Brandt, fala em “ordenamento”. Cita onze ocorrências em doze meses, das quais sete são furtos de bicicleta.',
    'A associação dos feirantes responde que o movimento mais forte é entre dez e meia-noite, quando saem os turnos da fábrica e do hospital. Sem essas duas horas, diz ela, metade das barracas não paga o gás.',
    'O regimento da praça, de 2003, exige audiência pública para qualquer mudança de horário. A audiência foi marcada para uma terça-feira às nove da manhã, quando os feirantes dormem.',
    'Uma iluminação melhor custaria o salário de dois guardas por um ano. Ninguém a propôs, e talvez seja essa a pergunta a fazer.',
  ],
  heading: 'Duas horas que pagam o gás',
  quote: 'A audiência foi marcada para quando os feirantes dormem.',
  comments: [
    {
      author: 'Seu Nivaldo',
      time: 'há 3 horas',
      words: ['Vendo pastel ali desde o começo. Ninguém me perguntou nada.'],
    },
    {
      author: 'Carla M.',
      time: 'há 2 horas',
      words: [
        'Moro em frente e às onze ainda tem caixa de som.',
        'Baixa, vocês dizem. Venham dormir aqui.',
      ],
    },
    {
      author: 'Seu Nivaldo',
      time: 'há 1 hora',
      words: ['A caixa é do bar, dona Carla, não é nossa.'],
      replyTo: 1,
    },
  ],
};
