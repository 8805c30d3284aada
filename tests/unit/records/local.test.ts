import 'fake-indexeddb/auto';
import { localRecords } from '@/lib/records/local';
import { openDatabase } from '@/lib/storage/database';
import { openLocalRecords } from '@/lib/storage/records';
import { passesTheContract } from '../../records/contract';

passesTheContract('local', async () => {
  const database = openDatabase(`test-${crypto.randomUUID()}`);
  return () => localRecords(openLocalRecords(database));
});
