import type { Generated } from 'kysely';

/** Decisions and words of the user, hung on anchors. */
export interface WordTables {
  trade_group: {
    id: Generated<number>;
    uid: string;
    kind: 'spread' | 'roll' | 'assignment' | 'ladder' | 'hedge' | 'copy' | 'manual' | 'apart';
  };
  trade_group_member: {
    id: Generated<number>;
    uid: string;
    group_id: number;
    anchor_uid: string;
  };
  plan: {
    id: Generated<number>;
    uid: string;
    status: 'planned' | 'taken' | 'missed';
    anchor_uid: string | null;
    account_id: number | null;
    instrument_id: number | null;
    side: 'buy' | 'sell' | null;
    day: string | null;
    entry: string | null;
    quantity: string | null;
    risk_value: string | null;
    risk_unit: 'money' | 'price' | 'ticks' | 'pips' | 'percent' | 'maxLoss' | null;
    targets: string;
    note: string;
  };
  plan_event: {
    id: Generated<number>;
    uid: string;
    plan_id: number;
    at: number;
    kind: 'stop' | 'target';
    value: string;
    source: 'user' | 'order' | 'broker_last';
  };
  tag_group: {
    id: Generated<number>;
    uid: string;
    name: string;
    kind: 'setup' | 'mistake' | 'emotion' | 'market' | 'other';
    position: number;
  };
  tag: {
    id: Generated<number>;
    uid: string;
    group_id: number;
    name: string;
    description: string;
    archived: number;
    colour: Generated<'grey' | 'blue' | 'cyan' | 'green' | 'olive' | 'brown' | 'pink' | 'violet'>;
  };
  setup_rule: {
    id: Generated<number>;
    uid: string;
    tag_id: number;
    phase: 'entry' | 'management' | 'exit';
    text: string;
    position: number;
  };
  custom_field: {
    id: Generated<number>;
    uid: string;
    name: string;
    type: 'text' | 'number' | 'choice' | 'yesNo' | 'day';
    choices: string;
    position: number;
  };
  annotation: {
    id: Generated<number>;
    uid: string;
    anchor_kind: 'trade' | 'exit' | 'day' | 'day_plan' | 'week' | 'plan' | 'setup';
    anchor_uid: string;
    note: string;
    rating: number | null;
    reviewed_at: number | null;
    reviewed_as: string | null;
  };
  annotation_tag: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    tag_id: number;
  };
  annotation_tick: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    rule_id: number;
    kept: number;
  };
  annotation_field: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    field_id: number;
    value: string;
  };
  annotation_image: {
    id: Generated<number>;
    uid: string;
    annotation_id: number;
    sha256: string;
    width: number;
    height: number;
    caption: string;
    position: number;
  };
  note_template: {
    id: Generated<number>;
    uid: string;
    name: string;
    of: 'trade' | 'exit' | 'day' | 'day_plan' | 'week' | 'plan';
    text: string;
    starts: number;
  };
  saved_view: { id: Generated<number>; uid: string; screen: string; name: string; state: string; position: number };
  question_answer: {
    id: Generated<number>;
    uid: string;
    kind: string;
    subject: string;
    answer: string;
  };
}
