import manifest from '../../package.json' with { type: 'json' };

/** The version of this Roundtrip. */
export const version: string = manifest.version;
