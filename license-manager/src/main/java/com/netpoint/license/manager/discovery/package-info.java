/**
 * Answers those who search for a license manager by UDP. Says what anybody may read without login,
 * decides nothing, and is never needed: who knows the manager's address gets along without.
 */
package com.netpoint.license.manager.discovery;
