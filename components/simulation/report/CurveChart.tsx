import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import type { CurvePoint } from './curve';
import { percent } from './percent';

/** Precision and coverage over the threshold. The same stands in a table beside it, which readers get. */
export default function CurveChart({ curve, fill }: { curve: CurvePoint[]; fill: number }) {
  return (
    <div aria-hidden>
      <LineChart
        h={260}
        data={curve.map((point) => ({ ...point }))}
        dataKey="threshold"
        series={[
          { name: 'precision', label: 'Precision', color: 'var(--sc-right)' },
          { name: 'coverage', label: 'Coverage', color: 'var(--sc-ai)', strokeDasharray: '6 4' },
        ]}
        curveType="linear"
        connectNulls={false}
        withLegend
        withDots={false}
        valueFormatter={(value) => percent(value)}
        xAxisProps={{
          type: 'number',
          domain: ['dataMin', 1],
          tickFormatter: (x: number) => x.toFixed(1),
        }}
        yAxisProps={{ domain: [0, 1] }}
        referenceLines={[{ x: fill, label: fill.toFixed(2), color: 'var(--mantine-color-dimmed)' }]}
        lineChartProps={{ accessibilityLayer: false }}
        lineProps={{ isAnimationActive: false }}
      />
    </div>
  );
}
