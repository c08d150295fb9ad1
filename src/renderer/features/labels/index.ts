export { FolderList } from './FolderList.tsx';
export { LabelList } from './LabelList.tsx';
