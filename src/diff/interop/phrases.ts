/** The sentence for each point of an agreement, and the question to put to the other side. */

export interface Phrase {
  /** `{sender}`, `{receiver}`, `{acting}`, `{waiting}`, `{items}`, `{sent}`, `{required}`, `{reason}`, `{instead}` */
  says: string;
  asks?: string;
  /** Whom to ask; the receiver, unless it is the sender. */
  of?: 'sender';
}

/** By the code of a point. */
export const PHRASES: Readonly<Record<string, Phrase>> = {
  'nobody-receives': {
    says: '{receiver} has no such handover: nobody there receives what {sender} sends.',
    asks: 'Who in {receiver} receives this, or what is done instead?',
  },
  'declared-not-received': {
    says: '{receiver} does not receive this: {reason} Instead: {instead}',
    asks: 'How does {sender} reach what {receiver} does instead?',
  },
  'never-sent': {
    says: '{receiver} waits for this, and {sender} never sends it.',
    asks: 'How does {receiver} learn of it?',
    of: 'sender',
  },
  'declared-not-sent': {
    says: '{receiver} waits for this, and {sender} does not send it: {reason} Instead: {instead}',
    asks: 'How does {receiver} learn of it?',
    of: 'sender',
  },
  'no-institution': {
    says: 'No institution of {receiver} fills the receiving role: {items}.',
    asks: 'Which institution of {receiver} fills it?',
  },
  'some-unassigned': {
    says: 'In {receiver} no institution fills: {items}.',
    asks: 'Which institution of {receiver} fills it?',
  },
  assigned: { says: 'Received by: {items}.' },
  'not-for-all': {
    says: '{receiver} takes over fewer people than {sender} sends: {required}, and not {sent}.',
    asks: 'Who in {receiver} takes over the others?',
  },
  'no-contact': {
    says: 'The contacts of {receiver} have no entry for: {items}.',
    asks: 'Which desk of {receiver} answers, and how is it reached from abroad?',
  },
  'not-from-abroad': {
    says: 'No contact of {receiver} for {items} works from abroad.',
    asks: 'Which number works from abroad?',
  },
  'none-verified': {
    says: 'No contact of {receiver} for {items} may be relied on: not verified, overdue, or changed since.',
    asks: 'Can two roles confirm the number?',
  },
  'named-bodies-only': {
    says: 'The contacts of {receiver} for {items} are for named bodies only; {sender} cannot read them.',
    asks: 'Which desk of {receiver} may {sender} call?',
  },
  live: { says: 'A verified contact works from abroad.' },
  'data-missing': {
    says: '{receiver} needs data about the person that {sender} does not send: {items}.',
    asks: 'Can {receiver} do without? If not, for which task is it needed?',
  },
  'data-optional': {
    says: '{receiver} needs data about the person that {sender} sends only sometimes: {items}.',
    asks: 'What does {receiver} do without?',
  },
  'data-excess': {
    says: '{sender} sends data about the person that {receiver} does not ask for: {items}.',
    asks: 'Why is it sent? Less protects the person.',
    of: 'sender',
  },
  'data-may-exceed': {
    says: '{sender} may send data about the person that {receiver} does not ask for: {items}.',
    asks: 'Can it be left out for {receiver}?',
    of: 'sender',
  },
  'data-agreed': { says: 'The data sent are the data needed.' },
  'person-not-told': {
    says: '{receiver} counts on it that the person has been told: {items}. {sender} does not say so.',
    asks: 'Who tells the person?',
    of: 'sender',
  },
  'person-told': { says: 'The person has been told what the receiver counts on.' },
  'consent-weaker': {
    says: '{sender} takes {sent}; {receiver} needs {required}.',
    asks: 'Can {sender} take the consent that {receiver} needs?',
    of: 'sender',
  },
  'consent-giver': {
    says: 'Somebody else consents: {sender} asks {sent}, {receiver} {required}.',
    asks: 'Whose consent is needed?',
  },
  'consent-enough': { says: 'The consent is enough.' },
  'none-expected': { says: 'No limit is expected.' },
  'no-limit': {
    says: '{acting} names no limit; {waiting} expects: {required}.',
    asks: 'By when does {acting} do it?',
    of: 'sender',
  },
  'several-limits': {
    says: 'There are several limits. {acting}: {sent}; {waiting} expects: {required}.',
    asks: 'Which limit holds for whom?',
  },
  'other-start': {
    says: 'The time runs between other events. {acting}: {sent}; {waiting} expects: {required}.',
    asks: 'From when, and until when, does the time run?',
  },
  'not-comparable': {
    says: 'The times cannot be compared. {acting}: {sent}; {waiting} expects: {required}.',
    asks: 'Which is shorter?',
  },
  'too-late': {
    says: 'Later than expected. {acting}: {sent}; {waiting} expects: {required}.',
    asks: 'Can {acting} do it in that time?',
    of: 'sender',
  },
  'in-time': { says: 'In time.' },
  'sender-language': {
    says: '{sender} names no working language, and has no contact that speaks one, for: {items}.',
    asks: 'Which languages do they speak?',
    of: 'sender',
  },
  'receiver-language': {
    says: '{receiver} names no working language, and has no contact that speaks one, for: {items}.',
    asks: 'Which languages do they speak?',
  },
  'no-common-language': {
    says: 'There is no common language: {sender} works in {sent}, {receiver} in {required}.',
    asks: 'Who translates?',
  },
  'common-language': { says: 'In: {items}.' },
  'no-way': { says: 'One of the two names no way.', asks: 'By which way is it sent?' },
  'no-common-way': {
    says: 'There is no common way: {sender} sends by {sent}; {receiver} receives by {required}.',
    asks: 'Which way is open to both?',
  },
  'common-way': { says: 'By: {items}.' },
  'stop-unknown': {
    says: '{receiver} stops here, and {sender} does not: {items}. It could send what must not be sent.',
    asks: 'Will {sender} stop there too?',
    of: 'sender',
  },
  'stops-known': { says: 'The sender knows every stop.' },
};
