// Generated from schemas/ by `npm run generate`. Do not edit.
type Check = (value: unknown) => boolean;
export declare const actors: Check;
export declare const adaptation: Check;
export declare const contacts: Check;
export declare const countries: Check;
export declare const edition: Check;
export declare const form: Check;
export declare const glossary: Check;
export declare const guideline: Check;
export declare const institutions: Check;
export declare const instruments: Check;
export declare const pins: Check;
export declare const sop: Check;
export declare const sources: Check;
export declare const theme: Check;
export declare const workspace: Check;
