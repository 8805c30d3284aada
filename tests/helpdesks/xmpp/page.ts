/** `fullscreen` shows one chat at a time, `overlayed` several side by side. */
export type View = 'fullscreen' | 'overlayed';

/** The agent's web page: converse.js as its documentation embeds it. */
export function pageHtml(view: View, websocketUrl: string, jid: string, password: string): string {
  const settings = {
    view_mode: view,
    assets_path: '/dist/',
    websocket_url: websocketUrl,
    discover_connection_methods: false,
    authentication: 'login',
    auto_login: true,
    jid,
    password,
    allow_non_roster_messaging: true,
    auto_subscribe: true,
    show_client_info: false,
    blacklisted_plugins: ['converse-omemo'],
    i18n: 'en',
    loglevel: 'warn',
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Support chat</title>
    <link rel="stylesheet" href="/dist/converse.min.css">
  </head>
  <body class="converse-${view}">
    <script type="module">
      import '/dist/converse.min.js';
      window.converse.initialize(${JSON.stringify(settings)});
    </script>
  </body>
</html>`;
}
