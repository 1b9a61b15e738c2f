/** An article, and below it what readers say of it. */
export const discussed = [
  'The Tram and the Camera on the Coast Road',
  '',
  'Published 4 February 2025',
  '',
  'The council wants cameras in every tram. It says that they make the last ride home safer.',
  '',
  'Nobody asked the riders. The council wants cameras, and the riders want later trams, as they have said for years.',
  '',
  '3 Comments',
  '',
  'The riders want later trams, and nobody on the council has ever taken the last one home.',
  '',
  'I ride the last tram each night, and a camera would not have helped me at all.',
  '',
  'Who pays for the cameras? Not the council, if I read the budget right.',
].join('\n');
