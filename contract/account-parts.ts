// Fields that several doors of the accounts share.

import { z } from 'zod';
import { ROLE_NAMES } from './roles.ts';

export const LANGUAGE_NAMES = ['kk', 'ru', 'en'] as const;

/** Folded to small letters: two spellings of one address are one account. */
export const Email = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => z.email().safeParse(text).success, 'accounts:email-wrong');

export const PersonName = z
  .string()
  .max(200)
  .refine((text) => text.trim() === text && text.length > 0 && !/[\p{Cc}\p{Cf}]/u.test(text), 'accounts:name-wrong');

export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

export const NewPassword = z
  .string()
  .refine((text) => [...text].length >= PASSWORD_LENGTH.least, 'accounts:password-short')
  .refine((text) => [...text].length <= PASSWORD_LENGTH.most, 'accounts:password-long');

/** 256 random bits, base64url. */
export const Token = z.string().regex(/^[\w-]{43}$/, 'accounts:token-wrong');

/** Six digits of the app, or a recovery code; spaces and hyphens as people type them. */
export const Code = z.string().min(1).max(40);

/** What the page says of the browser, so that its owner knows a session again. Nothing is decided by it. */
export const Device = z.string().max(100);

export const AccountRole = z.strictObject({
  role: z.enum(ROLE_NAMES),
  organisation: z.uuid().nullable(),
  /** The last day on which it is held; null: until it is revoked. */
  until: z.string().nullable(),
});
export type AccountRole = z.infer<typeof AccountRole>;

/** Why a role is given although it stands against another that the person holds. */
export const ConflictReason = z.string().trim().min(10, 'accounts:conflict-reason-short').max(1000).nullable();

/** What an organisation is called, where the register says it. */
export const OrganisationNames = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).partial();
export type OrganisationNames = z.infer<typeof OrganisationNames>;

/** What confirms an act: a code of the second factor; empty from a person of the example, who has none. */
export const ConfirmingCode = z.string().max(40);
