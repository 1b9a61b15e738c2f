import { countedRecords } from '../../shared/annotated/reportInWords';
import {
  type Loss,
  type LossReport,
  type LossRow,
  type recordKinds,
} from '../../shared/export/loss';

/** What the columns of a report are called. */
const kinds: Readonly<Record<(typeof recordKinds)[number], string>> = {
  readings: 'Readings',
  codes: 'Codebook',
  reviewers: 'Reviewers',
  tags: 'Passages',
  others: 'Others',
};

/** Names that are shown of one loss; the command line prints all. */
const namesShown = 200;

/** What became of every record of an export or an import: the counts, and each loss with its names. */
export function LossReportView({ report }: { readonly report: LossReport }) {
  const { rows, losses, facts } = report;
  return (
    <div className="loss-report">
      {rows.length === 0 ? null : <Counts rows={rows} />}
      {facts.map((fact) => (
        <p key={fact} className="sec">
          {fact}
        </p>
      ))}
      {losses.map((loss) => (
        <OneLoss key={`${loss.of} ${loss.how} ${loss.what}`} loss={loss} report={report} />
      ))}
    </div>
  );
}

function Counts({ rows }: { readonly rows: readonly LossRow[] }) {
  return (
    <table className="num">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">Records</span>
          </th>
          <th scope="col">In</th>
          <th scope="col">Kept</th>
          <th scope="col">Changed</th>
          <th scope="col">Dropped</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.of}>
            <th scope="row">{kinds[row.of]}</th>
            {[row.in, row.kept, row.changed, row.dropped].map((count, at) => (
              // The columns never change their places.
              <td key={at}>{count.toLocaleString('en')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of an export the names are ids, which say nothing to people. */
function OneLoss({ loss, report }: { readonly loss: Loss; readonly report: LossReport }) {
  const { what, of, how, records } = loss;
  const words = (
    <>
      {what} <span className="sec">{`${countedRecords(records.length, of)} ${how}`}</span>
    </>
  );
  if (report.direction === 'export') return <p className="loss">{words}</p>;
  const more = records.length - namesShown;
  return (
    <details className="loss">
      <summary>{words}</summary>
      <ul>
        {records.slice(0, namesShown).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {more > 0 ? <li>{`and ${more.toLocaleString('en')} more`}</li> : null}
      </ul>
    </details>
  );
}
