import { count } from '../../words';
import classes from '../Simulation.module.css';
import type { Figures } from './figures';
import { percent } from './percent';

/** The figures that decide whether to switch on, for all fields together. */
export function Total({ total, conversations }: { total: Figures; conversations: number }) {
  const { right, wrong, leftEmpty, wronglyFilled, rightlyEmpty } = total.counts;
  const withValue = right + wrong + leftEmpty;
  return (
    <section aria-label="All fields">
      <dl className={classes.figures}>
        <div>
          <dt>Precision</dt>
          <dd>
            {percent(total.precision)}
            <small>
              {right} of {right + wrong + wronglyFilled} filled are right
            </small>
          </dd>
        </div>
        <div>
          <dt>Coverage</dt>
          <dd>
            {percent(total.coverage)}
            <small>
              {right + wrong} of {withValue} with a value are filled
            </small>
          </dd>
        </div>
        <div>
          <dt>Filled, should be empty</dt>
          <dd>
            {percent(total.emptyFilled)}
            <small>
              {wronglyFilled} of {wronglyFilled + rightlyEmpty} empty ones
            </small>
          </dd>
        </div>
        <div>
          <dt>Judged</dt>
          <dd>
            {conversations}
            <small>{count(withValue + wronglyFilled + rightlyEmpty, 'value')} in all</small>
          </dd>
        </div>
      </dl>
    </section>
  );
}
