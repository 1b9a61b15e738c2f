/** A comment as a reader wrote it. */
export interface Said {
  readonly author: string | null;
  readonly time: string | null;
  readonly words: readonly string[];
  /** Index of the comment that it answers. */
  readonly replyTo?: number;
}

/** An invented debate: what a page about it says. */
export interface Debate {
  readonly lang: string;
  readonly title: string;
  readonly standfirst: string;
  readonly author: string;
  readonly outlet: string;
  readonly date: string;
  readonly dateShown: string;
  readonly paragraphs: readonly string[];
  readonly heading: string;
  readonly quote: string;
  readonly comments: readonly Said[];
}

export const ferries: Debate = {
  lang: 'en',
  title: 'Vellmar’s night ferries should not be a privilege',
  standfirst:
    'A new fee would keep the people who clean the harbour offices off the water they live beside.',
  author: 'Maren Oduya',
  outlet: 'The Vellmar Lantern',
  date: '2024-03-18',
  dateShown: 'March 18, 2024',
  paragraphs: [
    'The harbour council of Vellmar will vote next week on a fee of four crowns for every crossing after ten at night. Supporters say that the boats run half empty and that somebody has to pay for the diesel, the crew and the lights on the northern pier.',
    'That is true as far as it goes, but it leaves out who sits on those boats. A survey by the port union counted 612 passengers over nine nights in February, and more than half of them were on their way to or from a shift in the cold stores, the hospital laundry or the offices on the quay.',
    'For them the ferry is not an outing. The bridge closes to walkers at eleven, the last bus leaves at a quarter past, and a taxi costs what a cleaner earns in two hours. A charge that looks small in the council chamber is a tenth of a night’s pay on the other side of the water.',
    'The council’s own lawyers have warned that the bylaw may not survive a challenge. The charter of 1911 promises “free passage at all hours” to residents, and the regional court upheld that promise in 1987, when a predecessor of this fee was struck down within a year.',
    'Nobody disputes that the service needs money. There are better ways to find it: a levy on the cruise lines that use the same pier, a share of the parking income, or simply a later timetable with fewer boats, which the crews themselves have proposed in writing.',
    'A town that asks its poorest residents to pay for the darkness has lost its bearings. The vote on Thursday is a chance to say so, and the three undecided members should take it.',
  ],
  heading: 'What the charter says',
  quote: 'We clean the rooms in which they decide that we should pay to come home.',
  comments: [
    {
      author: 'Tobias Rehn',
      time: 'March 18, 2024 at 9:12 am',
      words: [
        'The survey counted nine nights in February. What about July, when the boats are full of tourists who could easily pay four crowns?',
        'I would like to see those numbers before anybody votes.',
      ],
    },
    {
      author: 'Ines Calloway',
      time: 'March 18, 2024 at 10:40 am',
      words: ['Tourists do not cross after ten. The bars are on this side of the harbour.'],
      replyTo: 0,
    },
    {
      author: 'nightshift_7',
      time: 'March 18, 2024 at 11:05 pm',
      words: ['I take that boat five times a week. Four crowns is my lunch.'],
      replyTo: 1,
    },
    {
      author: 'P. Lindqvist',
      time: 'March 19, 2024 at 7:30 am',
      words: [
        'Everyone wants the service and nobody wants to pay for it. The charter was written when the ferry was rowed by two men.',
      ],
    },
  ],
};

export const archive: Debate = {
  lang: 'en',
  title: 'Should the police keep pictures of every tram passenger?',
  standfirst: 'The ministry calls it prevention; judges call it a search without a suspect.',
  author: 'Jonas Abernathy',
  outlet: 'Orrin Weekly',
  date: '2023-11-02',
  dateShown: '2 November 2023',
  paragraphs: [
    'Since September every tram in Orrin has carried eight cameras, and every picture they take is kept for ninety days. The ministry of the interior now wants to keep them for three years and to compare each face with a list that nobody outside the ministry may read.',
    'Minister Halvard Brunn told parliament on Tuesday that the archive would have shortened the search for the arsonist of Mill Street “by eleven days”. He did not say how he arrived at that figure, and the prosecutor who led the case said afterwards that the man was found because he had used his own bank card.',
    'The data protection judge, Selma Okafor, was blunter. An archive of people who have done nothing is not evidence, she wrote in an opinion that the government published only in part; it is a search of the whole town, repeated every six minutes, without a suspect and without a warrant.',
    'Security is a serious matter, and those who ride the night line know it. Assaults on drivers doubled in two years, and the union has asked for cameras in the cabins since 2019. But the union’s request was for cameras that are looked at while something happens, not for an archive that is searched years later.',
    'There is a middle way, and other towns have taken it. Pictures can be kept for a week, opened only on the order of a judge, and deleted under the eyes of the ombudsman. Where that was tried, the number of solved cases did not fall by a single one.',
    'Parliament has until the spring to decide. It should ask the ministry for the figures it has withheld, and it should refuse to vote until it has read them.',
  ],
  heading: 'A search without a suspect',
  quote: 'An archive of people who have done nothing is not evidence.',
  comments: [
    {
      author: 'Greta Moss',
      time: '2 November 2023, 08:15',
      words: [
        'If you have nothing to hide you still have something to lose, namely the list of everywhere you went.',
      ],
    },
    {
      author: 'driver_line4',
      time: '2 November 2023, 12:47',
      words: [
        'I drive the night line. Nobody looks at those pictures while I am being spat at.',
        'Put a person on the tram instead. That is all we ever asked for.',
      ],
    },
    {
      author: 'Oskar Vane',
      time: '3 November 2023, 06:02',
      words: [
        'A person costs forty thousand a year, a camera costs nine hundred. That is the whole debate.',
      ],
      replyTo: 1,
    },
  ],
};

export const german: Debate = {
  lang: 'de',
  title: 'Wem gehört das Ufer von Altenried?',
  standfirst: 'Die Gemeinde will den Seeweg sperren, die Anwohner wehren sich.',
  author: 'Katrin Vollmer',
  outlet: 'Altenrieder Bote',
  date: '2024-05-07',
  dateShown: '7. Mai 2024',
  paragraphs: [
    'Der Gemeinderat von Altenried hat am Montagabend beschlossen, den Uferweg zwischen Badeplatz und Schilfgürtel von Mai bis September zu sperren. Begründet wird das mit dem Schutz der Brutvögel, doch im Saal glaubte das an diesem Abend kaum jemand.',
    'Denn ausgerechnet auf diesem Abschnitt liegen die vier Grundstücke, deren Eigentümer seit Jahren gegen den öffentlichen Zugang klagen. Das Verwaltungsgericht hat ihre Klage zweimal abgewiesen, zuletzt im Herbst, mit einem klaren Verweis auf die Verfassung des Landes.',
    '„Der Genuss der Naturschönheiten ist jedermann gestattet“, steht dort, und die Richter ließen keinen Zweifel daran, dass dieser Satz auch für kleine Seen und für teure Grundstücke gilt. Nun soll der Naturschutz leisten, was das Eigentumsrecht nicht leisten konnte.',
    'Die Vogelkundler des Bezirks haben die Sperrung nie verlangt. Ihr Gutachten empfiehlt eine Leinenpflicht für Hunde und ein Verbot von Booten im Schilf; der Fußweg selbst sei unbedenklich, solange niemand ihn verlasse.',
    'Wer die Vögel schützen will, sollte das Gutachten lesen, bevor er abstimmt. Wer etwas anderes schützen will, sollte es wenigstens sagen.',
  ],
  heading: 'Was die Richter sagten',
  quote: 'Der Genuss der Naturschönheiten ist jedermann gestattet.',
  comments: [
    {
      author: 'Seebär52',
      time: '7. Mai 2024, 18:22 Uhr',
      words: ['Ich gehe dort seit vierzig Jahren spazieren und habe noch nie einen Vogel gestört.'],
    },
    {
      author: 'Anja K.',
      time: '7. Mai 2024, 19:03 Uhr',
      words: ['Die Hunde sind das Problem, nicht die Spaziergänger. Steht so auch im Gutachten.'],
      replyTo: 0,
    },
    {
      author: 'Hubert M.',
      time: '8. Mai 2024, 07:45 Uhr',
      words: ['Eigentum verpflichtet, aber es ist eben auch Eigentum.', 'Das vergessen hier alle.'],
    },
  ],
};

export const spanish: Debate = {
  lang: 'es',
  title: 'El agua de Peñarroya no puede depender de un contador',
  standfirst: 'El ayuntamiento quiere cortar el suministro a quienes deban más de tres recibos.',
  author: 'Lucía Ferrán',
  outlet: 'La Voz de Peñarroya',
  date: '2024-01-22',
  dateShown: '22 de enero de 2024',
  paragraphs: [
    'El pleno de Peñarroya votará el viernes una ordenanza que permite cortar el agua a los hogares con más de tres recibos pendientes. La concejala de Hacienda asegura que la medida solo afectará a los morosos reincidentes y que habrá un aviso previo de quince días.',
    'Las asociaciones de vecinos responden con otros números. De las doscientas familias que figuran en la lista, más de la mitad tiene menores a su cargo y una de cada cinco cuida a una persona dependiente, según el informe de los servicios sociales que el propio ayuntamiento encargó.',
    'El derecho internacional es claro en este punto. El comité que vigila el pacto sobre derechos sociales recuerda que nadie puede quedar privado del mínimo indispensable de agua por no poder pagarla, y los tribunales de la región han anulado ya dos ordenanzas parecidas.',
    'Cobrar las deudas es legítimo y necesario. Pero existen otros caminos, como los planes de pago, la tarifa social o el embargo de otros bienes, que no dejan a un niño sin ducharse antes de ir al colegio.',
  ],
  heading: 'Lo que dice el derecho',
  quote: 'Nadie puede quedar privado del mínimo indispensable de agua.',
  comments: [
    {
      author: 'Ramón G.',
      time: '22 de enero de 2024 a las 10:15',
      words: [
        'Yo pago mis recibos todos los meses. ¿Por qué tengo que pagar también los de los demás?',
      ],
    },
    {
      author: 'Pilar',
      time: '22 de enero de 2024 a las 11:02',
      words: ['Porque mañana puede tocarte a ti, y entonces querrás que alguien te espere.'],
      replyTo: 0,
    },
  ],
};

export const french: Debate = {
  lang: 'fr',
  title: 'À Montreval, la prison ne doit pas quitter la ville',
  standfirst: 'Le ministère veut déplacer les détenus à soixante kilomètres de leurs familles.',
  author: 'Hélène Tardieu',
  outlet: 'Le Courrier de Montreval',
  date: '2023-06-14',
  dateShown: '14 juin 2023',
  paragraphs: [
    'Le ministère de la Justice veut fermer la vieille prison de Montreval et envoyer ses cent quatre-vingts détenus dans un établissement neuf, à soixante kilomètres de là. Les cellules y seront plus grandes, promet-il, et les murs enfin secs.',
    'Personne ne regrettera l’humidité. Mais les avocats rappellent qu’un détenu que sa famille ne peut plus visiter récidive davantage, et que la loi oblige l’administration à tenir compte de la proximité des proches lorsqu’elle décide d’une affectation.',
    'Aucun train ne dessert le nouveau site, et le dernier autocar en repart à seize heures. Pour une mère qui travaille, la visite du mercredi deviendra donc impossible, ce que l’étude d’impact du ministère ne mentionne nulle part.',
    'Une rénovation sur place coûterait deux fois moins cher, selon la chambre régionale des comptes. Il serait temps que le débat porte sur ce chiffre plutôt que sur la couleur des murs.',
  ],
  heading: 'Ce que coûte la distance',
  quote: 'Un détenu que sa famille ne peut plus visiter récidive davantage.',
  comments: [
    {
      author: 'Jean-Marc L.',
      time: '14 juin 2023 à 09h41',
      words: ['Et les victimes, elles font combien de kilomètres pour être entendues ?'],
    },
    {
      author: 'Solène',
      time: '14 juin 2023 à 12h10',
      words: ['On peut penser aux deux à la fois, ce n’est pas un concours.'],
      replyTo: 0,
    },
  ],
};

export const arabic: Debate = {
  lang: 'ar',
  title: 'من يملك حق الصيد في خليج النورس؟',
  standfirst: 'مشروع قانون جديد يمنع القوارب الصغيرة من الاقتراب من الميناء.',
  author: 'سلمى الحداد',
  outlet: 'صوت الخليج',
  date: '2024-02-11',
  dateShown: '11 فبراير 2024',
  paragraphs: [
    'يناقش المجلس البلدي في مدينة النورس هذا الأسبوع مشروع قانون يمنع قوارب الصيد الصغيرة من الاقتراب من الميناء لمسافة ثلاثة أميال، بحجة حماية السفن التجارية من الحوادث المتكررة.',
    'ويقول الصيادون إن الحوادث التي يتحدث عنها المشروع لم تقع إلا مرتين في عشر سنوات، وإن السبب في المرتين كان عطلا في إنارة الرصيف لا في قواربهم الصغيرة التي تعرف الخليج جيدا.',
    'أما أستاذ القانون في الجامعة المحلية فيرى أن الحق في العمل مكفول في الدستور، وأن تقييده يحتاج إلى ضرورة واضحة وإلى تعويض عادل، وهما أمران لا يذكرهما المشروع بكلمة واحدة.',
    'ولعل الحل الأبسط هو إصلاح الإنارة وتحديد ساعات لعبور السفن الكبيرة، كما اقترحت نقابة البحارة قبل عامين دون أن يجيبها أحد.',
  ],
  heading: 'ماذا يقول الدستور',
  quote: 'الحق في العمل مكفول في الدستور.',
  comments: [
    {
      author: 'أبو يوسف',
      time: '11 فبراير 2024 - 14:20',
      words: ['أبي وجدي صيادان في هذا الخليج، ولم نسمع عن حادث واحد سببه قارب صغير.'],
    },
    {
      author: 'ريم',
      time: '11 فبراير 2024 - 16:05',
      words: ['السلامة أولا، ولكن يجب أن يشمل القانون الجميع لا الصغار فقط.'],
      replyTo: 0,
    },
  ],
};

export const japanese: Debate = {
  lang: 'ja',
  title: '白浜町の防犯カメラは誰を守るのか',
  standfirst: '町議会は通学路に四十台のカメラを設置する条例案を審議している。',
  author: '森田 遥',
  outlet: '白浜新報',
  date: '2024-04-09',
  dateShown: '2024年4月9日',
  paragraphs: [
    '白浜町議会は来週、通学路に四十台の防犯カメラを設置する条例案を採決する。町長は子どもの安全のためだと説明するが、映像を誰がどれだけの期間保存するのかは条文のどこにも書かれていない。',
    '町内で昨年起きた不審者の通報は三件で、いずれも人違いだったことが警察の調べで分かっている。それでも保護者の不安は小さくなく、署名は二週間で千二百人分に達した。',
    '一方で弁護士会は、目的のはっきりしない撮影は肖像権とプライバシーを侵すおそれがあると指摘する。隣の市では裁判所が同じような条例の一部を無効とした例もある。',
    '必要なのは台数を増やすことではなく、保存の期間と閲覧の手続きを先に決めることだろう。安心のための仕組みが、別の不安の種になってはならない。',
  ],
  heading: '裁判所の判断',
  quote: '目的のはっきりしない撮影は肖像権を侵すおそれがある。',
  comments: [
    {
      author: '浜っ子',
      time: '2024年4月9日 20:14',
      words: ['子どもがいる家庭としては、まず街灯を増やしてほしいです。'],
    },
    {
      author: '通りすがり',
      time: '2024年4月10日 07:31',
      words: ['カメラがあっても誰も見ていなければ意味がないと思います。'],
      replyTo: 0,
    },
  ],
};
