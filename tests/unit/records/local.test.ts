import 'fake-indexeddb/auto';
import { localRecords } from '@/lib/records/local';
import { openDatabase } from '@/lib/storage/database';
import { openLocalRecords } from '@/lib/storage/records';
import { passesTheContract } from './contract';

passesTheContract('local', async () =>
  localRecords(openLocalRecords(openDatabase(`test-${crypto.randomUUID()}`))),
);
