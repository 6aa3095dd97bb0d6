import { addTexts } from '../../i18n';

const zh = {
  merkle: '默克尔路径',
  merkleAbout: '从条目的叶逐层合并到根，共 {{count}} 层',
  root: '根',
  leaf: '叶',
  onPath: '本条到根',
  sibling: '证明所需的相邻摘要',
  holds: '通过',
  broken: '不通过',
  unproven: '未核验',
};

const en: typeof zh = {
  merkle: 'Merkle path',
  merkleAbout: 'From the leaf of the entry up to the root, {{count}} levels',
  root: 'Root',
  leaf: 'Leaf',
  onPath: 'This entry to the root',
  sibling: 'Neighbouring digests that the proof needs',
  holds: 'Passed',
  broken: 'Failed',
  unproven: 'Not verified',
};

addTexts('proof', { zh, en });

declare global {
  interface FenheTexts {
    proof: typeof zh;
  }
}
