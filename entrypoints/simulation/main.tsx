import { mount } from '@/components/mount';
import { SimulationPage } from '@/components/simulation/SimulationPage';

mount(<SimulationPage />);
