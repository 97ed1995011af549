// Generated from schemas/ by `npm run generate`. Do not edit.
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  propertyName?: string;
}
export interface Validate {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}
export declare const actors: Validate;
export declare const adaptation: Validate;
export declare const contacts: Validate;
export declare const countries: Validate;
export declare const edition: Validate;
export declare const form: Validate;
export declare const glossary: Validate;
export declare const guideline: Validate;
export declare const institutions: Validate;
export declare const instruments: Validate;
export declare const pins: Validate;
export declare const sop: Validate;
export declare const sources: Validate;
export declare const theme: Validate;
export declare const workspace: Validate;
