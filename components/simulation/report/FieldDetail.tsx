import { Button, Loader, Slider, Table } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { enoughFilled } from '@/lib/domain/score';
import classes from '../Simulation.module.css';
import { ConfusionTable } from './ConfusionTable';
import { curveOf, lowest, type CurvePoint } from './curve';
import type { FieldFigures } from './figures';
import { percent } from './percent';
import { scoredOf, type Run } from './run';

/** The library of charts is large, and needed nowhere else. */
const CurveChart = lazy(() => import('./CurveChart'));

interface FieldDetailProps {
  run: Run;
  figures: FieldFigures;
  onFill: (fill: number) => void;
}

/** One field: what its threshold trades, and for a choice what is taken for what. */
export function FieldDetail({ run, figures, onFill }: FieldDetailProps) {
  const { field, fill, recommended, precision, coverage } = figures;
  const scored = useMemo(() => scoredOf(run, field), [run, field]);
  const curve = useMemo(() => curveOf(scored), [scored]);
  return (
    <section aria-label={`${field.label} in detail`}>
      <h2>{field.label}: what the threshold trades</h2>
      <div className={classes.detail}>
        <div>
          <div className={classes.slider}>
            <Slider
              thumbLabel={`Fill threshold of ${field.label}`}
              label={(value) => value.toFixed(2)}
              min={lowest}
              max={1}
              step={0.01}
              value={fill}
              onChange={onFill}
              marks={[0.3, 0.5, 0.7, 0.9].map((value) => ({ value, label: value.toFixed(1) }))}
            />
          </div>
          <p role="status" aria-label="At this threshold">
            From {fill.toFixed(2)} on: precision {percent(precision)}, coverage {percent(coverage)}.{' '}
            {recommended === null
              ? `No threshold fills ${enoughFilled} values or more with a precision of 95 %.`
              : `From ${recommended.toFixed(2)} on, 95 % are right.`}{' '}
            {recommended !== null && recommended !== fill && (
              <Button size="compact-xs" variant="default" onClick={() => onFill(recommended)}>
                Try {recommended.toFixed(2)}
              </Button>
            )}
          </p>
          <Suspense fallback={<Loader size="sm" aria-label="Drawing the curve" />}>
            <CurveChart curve={curve} fill={fill} />
          </Suspense>
        </div>
        <CurveTable curve={curve} />
      </div>
      {field.type === 'choice' && <ConfusionTable field={field} scored={scored} fill={fill} />}
    </section>
  );
}

/** The curve in figures, for those who do not see it. */
function CurveTable({ curve }: { curve: CurvePoint[] }) {
  return (
    <Table
      className={classes.table ?? ''}
      aria-label="Precision and coverage by threshold"
      verticalSpacing={2}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.number ?? ''}>Threshold</Table.Th>
          <Table.Th className={classes.number ?? ''}>Precision</Table.Th>
          <Table.Th className={classes.number ?? ''}>Coverage</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {curve.map(({ threshold, precision, coverage }) => (
          <Table.Tr key={threshold}>
            <Table.Td className={classes.number ?? ''}>{threshold.toFixed(2)}</Table.Td>
            <Table.Td className={classes.number ?? ''}>{percent(precision)}</Table.Td>
            <Table.Td className={classes.number ?? ''}>{percent(coverage)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
