import { HistoryPage } from '@/components/history/HistoryPage';
import { mount } from '@/components/mount';

mount(<HistoryPage />);
