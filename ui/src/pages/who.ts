/** The part of an ARN that tells who it is, such as `alex` or `assumed-role/Admin/alex`; other names as they are. */
export function whoIs(name: string): string {
  if (!name.startsWith("arn:")) return name;
  const resource = name.split(":").slice(5).join(":");
  return resource.startsWith("user/") ? (resource.split("/").at(-1) ?? resource) : resource;
}
