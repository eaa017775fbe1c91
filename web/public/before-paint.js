// Sets theme and language before the first paint, so that nothing flickers. Runs before any module.
(() => {
  const html = document.documentElement;
  let theme = 'auto';
  try {
    theme = localStorage.getItem('mantine-color-scheme-value') || 'auto';
  } catch {
    // A browser that keeps nothing follows the system.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  html.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  const language = /^\/(kk|ru|en)(?=\/|$)/.exec(location.pathname);
  if (language) html.lang = language[1];
})();
