import { SidePanel } from '@/components/sidepanel/SidePanel';
import { mount } from '@/components/mount';

mount(<SidePanel />);
