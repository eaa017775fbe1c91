// Chance that anybody can repeat: the generator sfc32 of Chris Doty-Humphrey (PractRand 0.95, public domain), which needs
// nothing but additions, shifts and rotations of 32 bits. The same seed gives the same numbers in every program; the test
// holds them to what PractRand itself prints.

/** Rounds by which PractRand mixes a seed of 64 bits. */
const MIXING = 12;

export class Sfc32 {
  #a = 0;
  #b: number;
  #c: number;
  #counter = 1;

  /** The lower and the upper 32 bits of the seed. */
  constructor(low: number, high = 0) {
    this.#b = low | 0;
    this.#c = high | 0;
    for (let round = 0; round < MIXING; round++) this.next();
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const told = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + told) | 0;
    return told >>> 0;
  }
}
