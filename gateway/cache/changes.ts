/** Who keeps answers and must hear of what changes. */
export interface ChangeListener {
  /** Whatever was made from these is no longer true. */
  invalidate(surrogateKeys: readonly string[]): void;
  /** Whether changes would be told; false until the first call. */
  hears(isHearing: boolean): void;
}

/** Where changes come from that other processes make too. Disposing ends the telling. */
export type FollowChanges = (listener: ChangeListener) => Disposable;
