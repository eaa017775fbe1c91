/** Of the command line, and of the computation that a bundle names. */
export const VERSION = '0.1.0';
