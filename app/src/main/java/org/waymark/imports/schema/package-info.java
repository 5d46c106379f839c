/** The tables this module owns, generated from its migrations: anybody may read them in a query, only its stores write. */
@NamedInterface("schema")
package org.waymark.imports.schema;

import org.springframework.modulith.NamedInterface;
