/**
 * The seats that this machine has taken along: asked of the license managers whose they are, kept
 * in the machine's folder, prolonged and brought back.
 */
package com.netpoint.license.manager.attach;
