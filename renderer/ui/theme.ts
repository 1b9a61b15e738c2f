/**
 * Keeps the page's theme equal to the window's. Main sets the window's theme from the settings,
 * so the media query already says what the person chose.
 */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
}
