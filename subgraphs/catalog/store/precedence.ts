/**
 * SQL that holds for a model offer `o` unless an earlier dataset version of the given array has a
 * model of the same type key. Few or none are shared, so that the first test nearly always decides.
 */
export function isFirstOfItsTypeKey(versions: string): string {
  return `(o.model not in (select code from catalog.shared_type_key
                           where dataset_version = any(${versions}))
           or o.dataset_version = (select m.dataset_version from catalog.model m
                                   where m.code = o.model and m.dataset_version = any(${versions})
                                   order by array_position(${versions}, m.dataset_version)
                                   limit 1))`;
}
