/**
 * Where the books are kept: SQL, files, durability. Knows the court's rules by their interfaces
 * only.
 */
package com.netpoint.license.manager.store;
