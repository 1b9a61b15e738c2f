import type { Debate } from '../debates';

export const wells: Debate = {
  lang: 'en',
  title: 'Who may drink from under Harrowmere?',
  standfirst:
    'A computing hall wants the aquifer that three villages live on. The permit says more about us than about it.',
  author: 'Judith Okafor-Lane',
  outlet: 'The Harrowmere Courier',
  date: '2025-05-09',
  dateShown: '9 May 2025',
  paragraphs: [
    'The application runs to 340 pages, and the number that matters is on page 211: two million litres a day, drawn from the chalk beneath Harrowmere, for as long as the machines need cooling.',
    'Nobody at the hearing disputed the figure. What they disputed was whose water it is.',
    'The company’s counsel, Peter Vance, told the water board that “an aquifer is not a well with a name on it”. In law he is right: a licence gives a right to draw, and the board may grant as many as it thinks the chalk can bear. But the act of 1958 puts domestic supply first, and it does so in a sentence that even a hurried board cannot misread.',
    'Three villages have no other source. Their pumps were lowered by four metres after the dry summer of 2022, and a fifth metre is not to be had: below it lies salt. A hydrologist hired by the parish councils, Dr. Amina Feld, put the chance of brackish water within ten years at one in three.',
    'One in three is not a certainty. It is, though, a good deal more than any of us would accept for the brakes of a bus.',
    'There is a case for the hall, and it deserves to be heard. It would bring 140 jobs to a district that lost its brewery and its barracks in the same year, and the county has promised that the business rate will stay here. People who have watched their children leave are not fools for wanting it.',
    'But jobs can be cooled with river water, at a price, and the company’s own annex says what that price is: six per cent of the cost of building. The board should grant the hall and refuse the well.',
  ],
  heading: 'What the act says',
  quote: 'You cannot send a lorry to every tap for ever.',
  comments: [
    {
      author: 'Graham Tull',
      time: '9 May 2025 at 08:14',
      words: [
        'Six per cent of what, exactly? The author quotes the annex but not the sum. I make it forty million, which is not small change even for them.',
      ],
    },
    {
      author: 'hydro_hen',
      time: '9 May 2025 at 08:52',
      words: [
        'It is 38 million, table 14.',
        'Compare that with the desalination plant the coast had to buy.',
      ],
      replyTo: 0,
    },
    {
      author: 'Graham Tull',
      time: '9 May 2025 at 09:30',
      words: ['Thank you. I had missed the table.'],
      replyTo: 1,
    },
    {
      author: 'M. Esposito',
      time: '9 May 2025 at 21:07',
      words: [
        'My pump is one of those that were lowered. Nobody from the company has come to look at it.',
      ],
    },
    { author: 'Ned', time: '10 May 2025 at 06:41', words: ['Hear, hear.'], replyTo: 3 },
  ],
};

export const drones: Debate = {
  lang: 'en',
  title: 'The market hall does not need an eye in its roof',
  standfirst:
    'Police want drones over Saltergate market on every trading day. Shoplifting is a poor reason to film a town.',
  author: 'Callum Adeyemi',
  outlet: 'Saltergate Review',
  date: '2025-02-21',
  dateShown: 'February 21, 2025',
  paragraphs: [
    'Chief Superintendent Rosalind Hay says that the drones would fly at sixty metres, that faces would be blurred “unless there is a reason”, and that pictures would be kept for thirty-one days. She also says that theft from the stalls has doubled since 2021, and there she has the figures on her side.',
    'It is the words “unless there is a reason” that ought to trouble us. A reason, in the draft code of practice, is anything that an officer of the rank of sergeant believes to be one.',
    'Twice in the last century this town was photographed from the air without its leave. In 1926 it was to find the strikers; in 1984 it was the same again, with better lenses. The files were opened in 2015, and the people in them turned out to be buying bread.',
    'The court of appeal held in Bright v. Saltergate Constabulary that a camera which follows a person through a public place “is capable of engaging” the right to a private life. Capable of engaging is lawyers’ English for yes, if you can afford to ask.',
    'The stallholders are not of one mind. Of the 88 who answered the traders’ own survey, 41 wanted the drones, 30 did not, and 17 wrote that they would rather have the constable back who used to walk the hall until 2019.',
    'Seventeen is a small number, but it is the only one in this dispute with an idea attached to it. A constable costs less than two drones and their pilots, knows the thieves by name, and forgets most of what he sees.',
  ],
  heading: 'An old habit',
  quote: 'The people in the files turned out to be buying bread.',
  comments: [
    {
      author: 'stall 52',
      time: 'Feb 21, 2025, 7:02 AM',
      words: ['I was one of the seventeen. I would write it again.'],
    },
    {
      author: 'Priya Raman',
      time: 'Feb 21, 2025, 9:45 AM',
      words: [
        'I lost four hundred pounds of stock in December. With respect to the author, nobody is following him to his stall at five in the morning.',
        'Blur what you like. I want the footage.',
      ],
    },
    {
      author: 'Owen Birtwhistle',
      time: 'Feb 21, 2025, 10:11 AM',
      words: ['And would the footage have brought it back?'],
      replyTo: 1,
    },
    {
      author: 'Priya Raman',
      time: 'Feb 21, 2025, 10:26 AM',
      words: ['It would have brought an insurance payment, which is near enough.'],
      replyTo: 2,
    },
  ],
};

export const register: Debate = {
  lang: 'en',
  title: 'A register of landlords is not a pillory',
  standfirst: 'Tenants should be able to learn who owns their home. So should the fire brigade.',
  author: 'Dr. Helena Marsh & Tomasz Wilk',
  outlet: 'Civic Quarterly',
  date: '2024-10-03',
  dateShown: 'October 3, 2024',
  paragraphs: [
    'When the flats in Cooper Street burned in March, it took the fire brigade eleven hours to find out who owned the building. The company on the deeds had an address in a post office that had closed.',
    'The bill before the assembly would end that. Every dwelling that is let would be entered in a register with the name of a living person, and anybody could look it up for the price of a stamp.',
    'The landlords’ association calls this a pillory. Its lawyers point to the data protection statute, which allows a name to be published only where “no milder means” will do, and to a widow in Ash Lane who let one room and then received letters.',
    'We take the widow seriously. The bill should too: section 9 could let a person who lets a single room in her own home register with the council alone. That is a milder means, and it was proposed in committee, and it fell by one vote.',
    'What the association does not say is that a register exists already. It is kept by the banks, it is shared among them within seconds, and it holds a good deal more than a name. The only people who cannot consult it are those who live in the buildings.',
    'A right that can be used only by lenders is not a right to privacy. It is a trade secret, and the people of Cooper Street have paid for it.',
  ],
  heading: 'The milder means',
  quote: 'A register exists already. It is kept by the banks.',
  comments: [
    {
      author: 'A. Pemberton',
      time: 'October 3, 2024 at 11:20 am',
      words: [
        'Speaking as a landlord with two flats: I have nothing against my tenants knowing my name. They do. It is on the lease.',
        'I do object to a stranger in another city knowing it.',
      ],
    },
    {
      author: 'Lucia F.',
      time: 'October 3, 2024 at 12:02 pm',
      words: ['The stranger can already look up who owns a racehorse.'],
      replyTo: 0,
    },
    {
      author: 'firewatch',
      time: 'October 4, 2024 at 1:15 am',
      words: [
        'Eleven hours. I was there. We had the water off in the wrong house because nobody could tell us where the mains ran.',
      ],
    },
  ],
};

export const strike: Debate = {
  lang: 'en',
  title: 'Minimum service, maximum muddle',
  standfirst:
    'The bill on strikes at schools promises order. Read closely, it promises letters before action.',
  author: 'Bettina Crewe',
  outlet: 'The Dunmoor Standard',
  date: '2025-01-14',
  dateShown: '14 January 2025',
  paragraphs: [
    'A strike that nobody notices is not a strike. Everybody who has ever called one knows this, and so, one must suppose, does the education secretary.',
    'His bill would let a head teacher name, by letter, the members of staff who must work on a day of action. Those who are named and stay at home lose their protection against dismissal. Those who are not named may strike as before.',
    'The government says that this keeps children safe. It is a serious aim. Parents of the youngest pupils and of those with special needs have the least choice and the most to lose, and any law that helped them would deserve a hearing.',
    'This one helps them less than the arrangement it replaces. Since 2009 unions and councils have agreed on emergency cover by themselves, school by school; in the strikes of 2023 it failed at four schools out of 1,120.',
    'A right that depends on a letter from one’s employer is a curious right. The committee of experts in Geneva has said so of three countries already, in language that leaves little to the imagination.',
    'The upper house will vote on Tuesday week. It could do worse than ask the four schools what went wrong.',
  ],
  heading: 'Four schools out of 1,120',
  quote: 'A strike that nobody notices is not a strike.',
  comments: [
    {
      author: 'Jo Whitcombe',
      time: '14 Jan 2025 07:55',
      words: ['I teach at one of the four. The cover failed because the council lost the list.'],
    },
    {
      author: 'DadOfThree',
      time: '14 Jan 2025 08:20',
      words: [
        'My youngest has special needs and I took eleven days of leave in 2023. Please do not tell me that it worked.',
      ],
    },
    {
      author: 'Jo Whitcombe',
      time: '14 Jan 2025 08:41',
      words: ['I am sorry. It did not work for you, and it should have.'],
      replyTo: 1,
    },
    {
      author: 'R. Singh',
      time: '14 Jan 2025 12:09',
      words: [
        'Nobody mentions the cleaners. They are not in the bill, they are not in the agreement, and without them the school cannot open.',
      ],
    },
  ],
};
