import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/proof';
import { grouped, second } from '../ui/format';
import type { ProofStep, StepState } from '../ui/proof/ProofSteps';
import type { Verified } from './verifying';

const MEMBERS = ['kind', 'id', 'use', 'grant', 'resource', 'part', 'snapshot', 'rows', 'digest', 'at'] as const;

/** Each step of the verification in words. */
export function useSteps(verified: Verified, verdict: Verdict): ProofStep[] {
  const { t } = useTranslation('verify');
  const { contradictions } = verified;
  const { checkpoint } = verdict;
  const says = contradictions
    .map((one) => {
      const member = MEMBERS.find((name) => name === one.name);
      return t('step.saysBroken', { name: member === undefined ? one.name : t(`member.${member}`), receipt: one.receipt, log: one.log });
    })
    .join(' ');
  const leaf = { holds: t('step.leafHolds', short(verdict.leafDigest)), broken: t('step.leafBroken', short(verdict.leafDigest)), withheld: t('step.leafWithheld', short(verdict.leafDigest)) };
  const key = { key: checkpoint?.key ?? '' };
  const signature = { holds: t('step.signatureHolds', key), broken: t('step.signatureBroken'), unknown: t('step.signatureUnknown', key) };
  const of = (holds: boolean): StepState => (holds ? 'holds' : 'broken');
  return [
    ...(verified.receipt === null
      ? []
      : [{ key: 'says', title: t('step.says'), state: of(contradictions.length === 0), what: says || t('step.saysHolds') }]),
    { key: 'leaf', title: t('step.leaf'), state: verdict.leaf === 'withheld' ? 'unproven' : verdict.leaf, what: leaf[verdict.leaf] },
    {
      key: 'path',
      title: t('step.path'),
      state: verdict.path,
      what: verdict.path === 'holds' ? t('step.pathHolds', { count: verdict.rungs.length, ...short(verdict.root) }) : t('step.pathBroken'),
    },
    { key: 'signature', title: t('step.signature'), state: of(verdict.signature === 'holds'), what: signature[verdict.signature] },
    {
      key: 'checkpoint',
      title: t('step.checkpoint'),
      state: checkpoint === null ? 'broken' : verdict.path === 'holds' && verdict.signature === 'holds' ? 'holds' : 'unproven',
      what:
        checkpoint === null
          ? t('step.checkpointBroken')
          : t('step.checkpointHolds', { index: grouped((verified.index ?? 0) + 1), size: grouped(checkpoint.size), at: second(checkpoint.at) }),
    },
  ];
}

function short(digest: string): { digest: string } {
  return { digest: digest.slice(0, 12) };
}
