/**
 * How the wire types are written as JSON, and read back: the only code that knows Gson.
 *
 * <p>Gson's streaming reader and writer alone are used. Its reflective mapping costs an
 * application's start several times as much, and would make field names part of the wire by
 * accident.
 */
package com.netpoint.license.protocol.json;
