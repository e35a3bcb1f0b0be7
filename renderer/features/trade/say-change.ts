import type { RowChange, TradeChange } from '../../../src/contract/trade-changes.ts';
import type { Format } from '../../format/create-format.ts';
import { differences } from '../../format/differences.ts';
import { isWhole, rowFacts } from './row-facts.ts';

/** What one change did to a trade, in a few words each: "Rating 4 to 5", "Rule ticked: no news". */
export function sayChange({ rows, sentence }: TradeChange, format: Format): string[] {
  const said = rows.toReversed().flatMap((row) => {
    const words = sayRow(row, format);
    return words.map((each) => (row.exit === null ? each : `P${row.exit}: ${lower(each)}`));
  });
  const all = [...new Set(said)];
  const isNew = rows.every(({ table, before }) => table === 'fill' && before === null);
  return all.length === 0 || (isNew && rows.length > 1) ? [sentence] : all;
}

function sayRow(row: RowChange, format: Format): string[] {
  const { table, name, before, after } = row;
  const [is, was] = [after !== null, before !== null];
  switch (table) {
    case 'annotation':
      return sayAnnotation(row, format);
    case 'annotation_tag':
      return [is ? `Tagged ${name}` : `No longer tagged ${name}`];
    case 'annotation_tick':
      return [!is ? `Rule not answered: ${name}` : after?.kept === 1 ? `Rule ticked: ${name}` : `Rule broken: ${name}`];
    case 'annotation_field':
      return [is ? `${name}: ${after?.value}` : `${name} cleared`];
    case 'annotation_image':
      return [is ? (was ? 'Image changed' : 'Image added') : 'Image removed'];
    case 'fill':
      if (!was) return ['Fill added'];
      return is ? facts(row, format, 'Fill: ') : ['Fill deleted'];
    case 'fill_allocation':
      return ['Fills split or moved'];
    case 'trade_group_member':
      return [is ? 'Grouped' : 'Left its group'];
    case 'plan':
      if (!was) return ['Plan written'];
      return is ? facts(row, format, 'Plan: ') : ['Plan removed'];
    case 'plan_event': {
      const { kind, value } = (after ?? before) as Record<string, string>;
      return [`${kind === 'stop' ? 'Stop' : 'Target'} ${format.number(value ?? null)} ${is ? 'noted' : 'removed'}`];
    }
    default:
      return table satisfies never;
  }
}

/** The row itself comes empty, before what is said in it. */
function sayAnnotation({ before, after }: RowChange, format: Format): string[] {
  if (!before || !after) return [];
  const said: string[] = [];
  if (before.note !== after.note) said.push(before.note === '' ? 'Note written' : after.note === '' ? 'Note cleared' : 'Note edited');
  if (before.rating !== after.rating)
    said.push(
      before.rating === null
        ? `Rated ${after.rating}`
        : after.rating === null
          ? 'Rating cleared'
          : `Rating ${before.rating} to ${after.rating}`,
    );
  if ((before.reviewed_at === null) !== (after.reviewed_at === null))
    said.push(after.reviewed_at === null ? 'No longer reviewed' : 'Reviewed');
  else if (before.reviewed_at !== after.reviewed_at) said.push(`Reviewed again, ${format.moment(Number(after.reviewed_at))}`);
  return said;
}

function facts({ table, before, after }: RowChange, format: Format, head: string): string[] {
  if (!isWhole(table) || !before || !after) return [];
  const found = differences(rowFacts(table, before, format), rowFacts(table, after, format));
  return found.map(({ title, was, now }) => `${head}${lower(title)} ${was} to ${now}`);
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
