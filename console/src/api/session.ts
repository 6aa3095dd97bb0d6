import { createContext, useContext } from 'react';
import type { Schemas } from './client';

export type Session = Schemas['OrganizationSessionAnswer'];
export type Role = Schemas['OrganizationSessionHeld']['roles'][number];

/** Who is signed in, and the post that he acts in. */
export interface Present {
  account: string;
  name: string;
  /** Null for someone without a post yet. */
  post: Schemas['OrganizationSessionHeld'] | null;
  posts: Schemas['OrganizationSessionHeld'][];
  /** Of the post's institution; empty for administrators. */
  institution: string;
  institutionName: string;
  has: (...roles: Role[]) => boolean;
}

export function presentOf(session: Session): Present {
  const post = session.posts.find((held) => held.id === session.post) ?? null;
  return {
    account: session.id,
    name: session.name,
    post,
    posts: session.posts,
    institution: post?.institution ?? '',
    institutionName: post?.institutionName ?? '',
    has: (...roles) => roles.some((role) => post?.roles.includes(role) === true),
  };
}

export const PresentContext = createContext<Present | null>(null);

/** The person signed in. Only beneath the console's frame, which asks for the password first. */
export function usePresent(): Present {
  const present = useContext(PresentContext);
  if (present === null) {
    throw new Error('nobody is signed in here');
  }
  return present;
}
