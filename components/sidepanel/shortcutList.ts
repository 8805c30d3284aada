import { create } from 'zustand';

interface ShortcutListState {
  open: boolean;
  toggle: () => void;
}

export const useShortcutList = create<ShortcutListState>()((set) => ({
  open: false,
  toggle: () => set(({ open }) => ({ open: !open })),
}));
