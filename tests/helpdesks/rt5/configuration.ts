import { join } from 'node:path';

interface Place {
  /** Everything that Request Tracker reads and writes. */
  home: string;
  /** On 127.0.0.1. */
  port: number;
}

export const databaseName = 'rt.sqlite';

/** Folders that have to be there before it starts. */
export const folders = ['conf.d', 'var/data/gpg', 'var/data/RT-Shredder', 'mason', 'sessions'];

/** Request Tracker's settings as its own Perl; mail that it sends goes to files in `var`. */
export function siteConfiguration({ home, port }: Place): string {
  return `
# The package's folders need privileges and would keep what a test left there.
$RT::VarPath         = '${home}/var';
$RT::MasonDataDir    = '${home}/mason';
$RT::MasonSessionDir = '${home}/sessions';
Set($rtname,            'helpdesk.test');
Set($Organization,      'helpdesk.test');
Set($CorrespondAddress, 'support\\@helpdesk.test');
Set($CommentAddress,    'support-comment\\@helpdesk.test');
Set($OwnerEmail,        'root\\@helpdesk.test');
Set($WebDomain,         '127.0.0.1');
Set($WebPort,           ${port});
Set($WebPath,           '');
Set($DatabaseType,      'SQLite');
Set($DatabaseName,      '${home}/${databaseName}');
Set($Timezone,          'UTC');
Set($MailCommand,       'mbox');
Set($LogToSyslog,       undef);
Set($LogToSTDERR,       'warning');
Set($LogToFile,         undef);
Set($HTMLFormatter,     'core');
1;
`;
}

/** The environment in which every command of Request Tracker runs. */
export function environment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    RT_SITE_CONFIG: join(home, 'RT_SiteConfig.pm'),
    RT_SITE_CONFIG_DIR: join(home, 'conf.d'),
  };
}
