/** An invented debate, to be set on pages and put into files. */
export const nightTrams = {
  title: 'Shall the trams run all night?',
  standfirst: 'The council of Nordhaven votes on Tuesday on a trial that would cost four million.',
  author: 'Ilse Maroun',
  paragraphs: [
    'The council of Nordhaven wants trams to run all night from the first of May. Supporters say that nurses, bakers and cleaners have paid for a network that leaves them at the kerb when their shifts end.',
    'Opponents answer that the line past the hospital is the loudest in the region. They ask why the sleep of four thousand households should pay for the comfort of three hundred passengers.',
    'A report by the transport office counted journeys for eleven weeks. It found that two passengers in five would otherwise take a taxi, and that one in five would not travel at all.',
    'Councillor Adaeze Brandt called the figures honest but thin. She asked for a trial of six months with microphones along the track, so that both sides would argue about the same numbers.',
    'The drivers’ union has not decided. Its members would gain an allowance for work at night, yet they fear that lonely platforms are left without staff after two in the morning.',
    'Whoever reads the minutes finds that the question is older than the trams. In the year of the great frost the council debated night buses with nearly the same words, and voted them down by one voice.',
  ],
  heading: 'What the trial would cost',
} as const;
