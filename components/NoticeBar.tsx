import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from './icons';
import { useNotices } from './notices';

/** Says what did not work, until it is closed or the next command succeeds. */
export function NoticeBar() {
  const { notice, show } = useNotices();
  if (!notice) return null;
  return (
    <Alert
      role="alert"
      color="red"
      p="xs"
      icon={<IconAlertTriangle size={16} />}
      withCloseButton
      closeButtonLabel="Close this message"
      onClose={() => show(null)}
    >
      <Group gap="xs" justify="space-between">
        {notice.message}
        {notice.retry && (
          <Button size="compact-xs" variant="default" onClick={notice.retry}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}
