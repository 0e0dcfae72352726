/**
 * SQL that holds for a model offer `o` unless an earlier dataset version of the given array has a
 * model of the same type key. Those that have one are looked up once a statement, and nearly
 * always there are none: asking each of 30,000 models would cost more than the rest of a search.
 */
export function isFirstOfItsTypeKey(versions: string): string {
  return `(o.dataset_version, o.model) not in (
    select later.dataset_version, later.code
    from catalog.shared_type_key shared
    join catalog.model later
      on later.dataset_version = any(${versions}) and later.code = shared.code
    join catalog.model earlier
      on earlier.dataset_version = any(${versions}) and earlier.code = shared.code
      and array_position(${versions}, earlier.dataset_version)
          < array_position(${versions}, later.dataset_version)
    where shared.dataset_version = any(${versions}))`;
}
