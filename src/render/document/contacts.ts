/** The contacts annex: each entry with the day it was verified and the day after which not to rely on it. */

import { classOf } from '../../model/classes.ts';
import { doNotRelyAfter, unconfirmedChannels } from '../../model/freshness.ts';
import type { Contact, Nation, Channel as SourceChannel } from '../../model/guideline.ts';
import { comma, languageName } from '../../model/locale.ts';
import { listOf } from '../../model/short-form.ts';
import {
  type Block,
  type Channel,
  type Contact as ContactNode,
  type Entry,
  paragraph,
  type Section,
} from '../tree.ts';
import { day, fill } from '../words.ts';
import { actorName, type Context, entry, entryIf, institutionName, proseOf, scopeWords } from './context.ts';
import { areaName } from './measure-parts.ts';

export function contacts(context: Context): Block[] {
  const { labels, model } = context;
  const nations = context.nation ? [context.nation] : model.nations;
  if (nations.length === 0) return [];
  return [
    paragraph(labels.contacts.intro),
    ...nations.map((nation): Section => {
      const entries = Object.entries(nation.contacts);
      const country = model.guideline.countries[nation.code];
      return {
        type: 'section',
        role: 'topic',
        depth: 2,
        id: `contacts-${nation.code}`,
        title: country?.designation ?? country?.title ?? nation.code.toUpperCase(),
        children: [
          ...proseOf(context, country?.status_note),
          ...(entries.length === 0 ? [paragraph(labels.contacts.none)] : []),
          ...entries.map(([key, contact]) => contactNode(context, nation, key, contact)),
        ],
      };
    }),
  ];
}

function contactNode(context: Context, nation: Nation, key: string, contact: Contact): ContactNode {
  const { labels, options } = context;
  const words = labels.contacts;
  const unconfirmed = new Set(unconfirmedChannels(contact));
  const rely = doNotRelyAfter(contact);
  const date = (iso: string) => day(iso, options.lang);
  const expired =
    rely === undefined || rely < options.asOf || contact.channels.every((one) => unconfirmed.has(one));
  return {
    type: 'contact',
    id: `contact-${nation.code}-${key}`,
    title: institutionName(nation, contact),
    ...(contact.unit !== undefined && { subtitle: contact.unit }),
    classLabel: labels.classes[classOf(contact.class)],
    channels: contact.channels.map((channel) => channelNode(context, channel, unconfirmed.has(channel))),
    facts: facts(context, nation, contact),
    verified: contact.verified
      ? fill(words.verified, {
          date: date(contact.verified.on),
          by: actorName(context, contact.verified.by),
          how: words.how[contact.verified.how],
        })
      : words.unverified,
    relyUntil:
      rely === undefined
        ? words.relyNever
        : fill(rely < options.asOf ? words.expired : words.rely, { date: date(rely) }),
    expired,
  };
}

function channelNode(context: Context, channel: SourceChannel, unconfirmed: boolean): Channel {
  const words = context.labels.contacts;
  const kind =
    (['phone', 'short', 'email', 'web'] as const).find((name) => channel[name] !== undefined) ?? 'phone';
  const notes = [
    ...(channel.use && channel.use !== 'general' ? [words.uses[channel.use]] : []),
    ...(channel.abroad === undefined ? [] : [channel.abroad ? words.abroad : words.notAbroad]),
    ...(channel.note === undefined ? [] : [channel.note]),
  ];
  return {
    kind: words[kind],
    value: channel[kind] ?? '',
    ...(notes.length > 0 && { note: notes.join('; ') }),
    ...(unconfirmed && { warning: words.unconfirmed }),
  };
}

function facts(context: Context, nation: Nation, contact: Contact): Entry[] {
  const words = context.labels.contacts;
  const line = (value: string | undefined): Block[] =>
    value === undefined || value === '' ? [] : [paragraph(value)];
  const { lang } = context.options;
  return [
    ...entryIf(
      words.roles,
      line(
        listOf(contact.roles as string | string[])
          .map((role) => actorName(context, role))
          .join(comma(lang)),
      ),
    ),
    ...(contact.cross_border ? [entry(words.focalPoint, paragraph(words.crossBorder))] : []),
    ...entryIf(words.does, proseOf(context, contact.does)),
    ...entryIf(words.doesNot, proseOf(context, contact.does_not)),
    ...entryIf(
      words.area,
      line(
        listOf(contact.area as string | string[] | undefined)
          .map((area) => areaName({ ...context, nation }, area))
          .join(comma(lang)),
      ),
    ),
    ...entryIf(words.hours, line(hours(context, contact))),
    ...entryIf(
      words.languages,
      line(contact.languages?.map((code) => languageName(code, lang)).join(comma(lang))),
    ),
    ...entryIf(words.accepts, proseOf(context, contact.accepts)),
    ...entryIf(words.appliesTo, line(contact.applies_to && scopeWords(context, contact.applies_to))),
    ...entryIf(words.cost, line(contact.cost && words.costs[contact.cost])),
    ...entryIf(words.mandate, line(mandate(context, contact))),
    ...entryIf(
      words.focalPoint,
      line(contact.focal_point && fill(words.focalPointText, { ...contact.focal_point })),
    ),
    ...entryIf(words.fallback, line(fallback(nation, contact))),
    ...entryIf(words.note, proseOf(context, contact.note)),
  ];
}

function hours(context: Context, { hours: source }: Contact): string | undefined {
  const words = context.labels.contacts;
  if (source === undefined || typeof source === 'string') return source === 'always' ? words.always : source;
  return source.zone === undefined
    ? fill(words.hoursText, { ...source })
    : fill(words.hoursZone, { ...source, zone: source.zone });
}

function mandate(context: Context, { mandate: source }: Contact): string | undefined {
  if (!source?.until) return source?.text;
  return fill(context.labels.contacts.mandateUntil, {
    text: source.text,
    date: day(source.until, context.options.lang),
  });
}

function fallback(nation: Nation, { fallback: key }: Contact): string | undefined {
  const other = key === undefined ? undefined : nation.contacts[key];
  return other && [institutionName(nation, other), other.unit].filter(Boolean).join(', ');
}
