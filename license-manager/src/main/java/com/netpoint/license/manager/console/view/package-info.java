/**
 * What the templates show. Public, because templates are compiled into a package of their own;
 * nobody else needs it.
 */
package com.netpoint.license.manager.console.view;
