/** The app's icons: one stroke, 16 by 16, drawn in the colour of the text. */
const paths = {
  list: 'M4 3h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM6 3v10',
  notes: 'M4 3h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM10 3v10',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  left: 'm9.500 4.500-3.500 3.500 3.500 3.500',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  search: 'M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0ZM10.2 10.2l3.3 3.3',
  import: 'M8 2.5v7m0 0L5.2 6.8M8 9.5l2.8-2.7M3 10.5v2a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-2',
  export: 'M8 10V2.8m0 0L5.2 5.6M8 2.8l2.8 2.8M3 9.5v3a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  merge: 'M2.5 8h11M8 2v3.5m0 0L6 3.8m2 1.7 2-1.7M8 14v-3.5m0 0-2 1.7m2-1.7 2 1.7',
  split: 'M2.5 8h11M8 2.5V5m0 6v2.5M6 4l2-2 2 2M6 12l2 2 2-2',
  plus: 'M8 3.5v9M3.5 8h9',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  text: 'm1.5 12 3.2-8 3.2 8M2.7 9.2h4M10.3 12l2-5 2 5M11 10.3h2.7',
  note: 'M3 3.5h10v7H8.5L5.5 13v-2.5H3z',
  copy: 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2',
  check: 'm3.5 8.5 3 3 6-7',
  warning: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1',
  folder:
    'M2.5 4.5a1 1 0 0 1 1-1h3l1.5 2h4.500a1 1 0 0 1 1 1v5.500a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z',
  book: 'M8 4.2C6.6 3.2 4.6 3 2.5 3v9c2.1 0 4.1.2 5.5 1.2 1.4-1 3.4-1.2 5.5-1.2V3c-2.1 0-4.1.2-5.5 1.2Zm0 0v9',
  bin: 'M3 4.500h10M6.500 4.500V3h3v1.500M4.500 4.500l.6 8.500h5.800l.6-8.500',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.3 5.3h.01',
  edit: 'm3 13 .7-2.9L10.500 3.300l2.200 2.200-6.800 6.800z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
