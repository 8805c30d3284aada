import { Badge, Button, Code, Table } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ConfigurationState, Origin } from '@/lib/messages';
import { database } from '@/lib/storage/database';
import type { TabView } from '@/lib/storage/rows';
import { allowOrigins, withdrawOrigin } from '../origins';
import { siteSentence } from '../words';
import classes from './Options.module.css';

/** Which origins are allowed, and how reading each site goes. */
export function SitesTab({ state }: { state: ConfigurationState }) {
  const views = useLiveQuery(() => database.tabs.toArray()) ?? [];
  const withheld = state.origins.filter(({ granted }) => !granted);
  return (
    <>
      <section aria-label="Permissions">
        <h2>Permissions</h2>
        <p>
          Sidecase asks for nothing at install. Each origin below is used only once you allow it.
        </p>
        {withheld.length > 1 && (
          <Button size="xs" mb="xs" onClick={() => void allowOrigins(withheld)}>
            Allow all
          </Button>
        )}
        {state.origins.length === 0 && <p>The configuration names no origin.</p>}
        {state.origins.length > 0 && <Origins origins={state.origins} />}
      </section>
      <section aria-label="Sites">
        <h2>Sites</h2>
        {state.configuration.sites.length === 0 && <p>The configuration names no site.</p>}
        {state.configuration.sites.length > 0 && (
          <Sites sites={state.configuration.sites} views={views} />
        )}
      </section>
    </>
  );
}

function Origins({ origins }: { origins: Origin[] }) {
  return (
    <Table className={classes.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>For</Table.Th>
          <Table.Th>Origin</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th aria-label="Action" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {origins.map((origin) => (
          <Table.Tr key={`${origin.purpose} ${origin.pattern}`}>
            <Table.Td>{origin.purpose}</Table.Td>
            <Table.Td>
              <Code>{origin.pattern}</Code>
            </Table.Td>
            <Table.Td>{origin.granted ? 'Allowed' : 'Not allowed yet'}</Table.Td>
            <Table.Td ta="right">
              <OriginButton origin={origin} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function OriginButton({ origin }: { origin: Origin }) {
  return origin.granted ? (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      aria-label={`Withdraw ${origin.purpose}`}
      onClick={() => void withdrawOrigin(origin)}
    >
      Withdraw
    </Button>
  ) : (
    <Button
      size="compact-xs"
      aria-label={`Allow ${origin.purpose}`}
      onClick={() => void allowOrigins([origin])}
    >
      Allow
    </Button>
  );
}

interface SitesProps {
  sites: ConfigurationState['configuration']['sites'];
  views: TabView[];
}

function Sites({ sites, views }: SitesProps) {
  return (
    <Table className={classes.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Site</Table.Th>
          <Table.Th>Pages</Table.Th>
          <Table.Th>Switched</Table.Th>
          <Table.Th>In open tabs</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sites.map((site) => (
          <Table.Tr key={site.id}>
            <Table.Td>{site.name}</Table.Td>
            <Table.Td>
              {site.matches.map((pattern) => (
                <Code key={pattern}>{pattern}</Code>
              ))}
            </Table.Td>
            <Table.Td>
              <Badge variant="light" color={site.enabled ? 'blue' : 'gray'}>
                {site.enabled ? 'On' : 'Off'}
              </Badge>
            </Table.Td>
            <Table.Td>
              {openTabs(
                views.filter(({ siteId }) => siteId === site.id),
                site.name,
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The first trouble of a site's open tabs, or that they are read. */
function openTabs(views: TabView[], site: string): string {
  if (views.length === 0) return 'None';
  const troubles = views.map(({ state, rule }) => siteSentence(state, site, rule));
  return troubles.find((trouble) => trouble !== null)?.title ?? 'Read';
}
