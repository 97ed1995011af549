// Generated from schemas/ by `npm run generate`. Do not edit.
export const FIELDS = {
 "sop": [
  "lang",
  "provenance",
  "id",
  "title",
  "verbatim",
  "text",
  "phases",
  "then",
  "walk_throughs",
  "formerly",
  "carries_out"
 ],
 "phase": [
  "id",
  "title",
  "verbatim",
  "text",
  "measures",
  "then",
  "applies_to",
  "area",
  "carries_out",
  "formerly",
  "provenance"
 ],
 "section": [
  "id",
  "title",
  "text",
  "measures",
  "sections",
  "pages",
  "applies_to",
  "area",
  "carries_out",
  "formerly",
  "provenance"
 ],
 "measure": [
  "id",
  "title",
  "verbatim",
  "what",
  "when",
  "who",
  "how",
  "force",
  "applies_to",
  "area",
  "throughout",
  "parallel",
  "then",
  "children",
  "safeguard",
  "safeguards",
  "never_if",
  "handovers",
  "recommendations",
  "good_practices",
  "tools",
  "indicators",
  "carries_out",
  "floor",
  "polarity",
  "variants",
  "note",
  "formerly",
  "provenance"
 ],
 "step": [
  "id",
  "do",
  "ask",
  "text",
  "chart",
  "verbatim",
  "by",
  "with",
  "side",
  "answers",
  "then",
  "when",
  "force",
  "applies_to",
  "area",
  "never_if",
  "consent",
  "tools",
  "carries_out",
  "safeguard",
  "floor",
  "polarity",
  "variants",
  "note",
  "formerly",
  "provenance"
 ],
 "handover": [
  "id",
  "title",
  "text",
  "from",
  "to",
  "sends",
  "receives",
  "via",
  "given_to_person",
  "about_person",
  "consent",
  "deadline",
  "reply",
  "no_answer",
  "languages",
  "tools",
  "never_if",
  "force",
  "applies_to",
  "area",
  "carries_out",
  "safeguard",
  "floor",
  "polarity",
  "variants",
  "note",
  "formerly",
  "provenance"
 ],
 "exit": [
  "id",
  "title",
  "text",
  "applies_to",
  "area",
  "safeguard",
  "carries_out",
  "formerly",
  "provenance"
 ],
 "safeguardItem": [
  "id",
  "text",
  "safeguard",
  "applies_to",
  "area",
  "force",
  "carries_out",
  "variants",
  "provenance"
 ],
 "recommendation": [
  "id",
  "text",
  "to",
  "applies_to",
  "area",
  "provenance"
 ],
 "goodPractice": [
  "id",
  "title",
  "text",
  "country",
  "year",
  "provenance"
 ],
 "indicator": [
  "id",
  "ask",
  "answer",
  "of",
  "provenance"
 ],
 "principle": [
  "id",
  "title",
  "text",
  "carries_out",
  "safeguard",
  "formerly",
  "provenance"
 ],
 "walkThrough": [
  "id",
  "title",
  "text",
  "path",
  "ends",
  "provenance"
 ]
};

export const REQUIRED = {
 "sop": [
  "lang",
  "id",
  "title"
 ],
 "phase": [
  "id",
  "title",
  "measures"
 ],
 "section": [
  "id",
  "title"
 ],
 "measure": [
  "id",
  "title"
 ],
 "step": [
  "id"
 ],
 "handover": [
  "id",
  "title",
  "from",
  "to",
  "sends",
  "receives"
 ],
 "exit": [
  "id",
  "title",
  "text"
 ],
 "safeguardItem": [
  "id",
  "text"
 ],
 "recommendation": [
  "text"
 ],
 "goodPractice": [
  "id",
  "text",
  "provenance"
 ],
 "indicator": [
  "id",
  "ask",
  "answer"
 ],
 "principle": [
  "id",
  "title",
  "text"
 ],
 "walkThrough": [
  "id",
  "title",
  "path"
 ]
};

/** What `set` can say. */
export const SETTABLE = [
 "title",
 "text",
 "then",
 "applies_to",
 "area",
 "carries_out",
 "provenance",
 "what",
 "when",
 "who",
 "force",
 "throughout",
 "parallel",
 "children",
 "safeguard",
 "safeguards",
 "never_if",
 "recommendations",
 "good_practices",
 "tools",
 "indicators",
 "note",
 "do",
 "ask",
 "chart",
 "by",
 "with",
 "side",
 "answers",
 "consent",
 "from",
 "to",
 "sends",
 "receives",
 "via",
 "given_to_person",
 "about_person",
 "deadline",
 "reply",
 "no_answer",
 "languages",
 "country",
 "year",
 "answer",
 "of",
 "ends"
];
