import { OptionsPage } from '@/components/options/OptionsPage';
import { mount } from '@/components/mount';

mount(<OptionsPage />);
