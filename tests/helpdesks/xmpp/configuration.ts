interface Place {
  home: string;
  httpPort: number;
  clientPort: number;
  domain: string;
}

/** People with a name in everybody's contact list; others appear under their address alone. */
const contacts = { agent: 'Alex Agent', maria: 'Maria Lopez', jon: 'Jon Berg' };

/** Name and text of each file in prosody's home. Traffic stays on this machine, so it is not encrypted. */
export function prosodyConfiguration({ home, httpPort, clientPort, domain }: Place) {
  const members = Object.entries(contacts).map(([name, full]) => `${name}@${domain}=${full}`);
  const settings = `
data_path = "${home}/data"
certificates = "${home}"
interfaces = { "127.0.0.1" }
c2s_ports = { ${clientPort} }
s2s_ports = {}
http_ports = { ${httpPort} }
http_interfaces = { "127.0.0.1" }
https_ports = {}
http_default_host = "${domain}"
http_cors_override = { websocket = { enabled = true, origins = "*" } }
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
consider_websocket_secure = true
authentication = "internal_plain"
storage = "internal"
groups_file = "${home}/groups.txt"
modules_disabled = { "s2s", "admin_socket", "admin_shell" }
modules_enabled = {
  "roster", "saslauth", "disco", "groups", "carbons", "pep", "private", "blocklist",
  "vcard4", "vcard_legacy", "ping", "mam", "smacks", "websocket", "offline", "posix",
}
log = { { levels = { min = "warn" }, to = "console" } }
VirtualHost "${domain}"
`;
  return [
    ['groups.txt', `[Support]\n${members.join('\n')}\n`],
    ['prosody.cfg.lua', settings],
  ] as const;
}
