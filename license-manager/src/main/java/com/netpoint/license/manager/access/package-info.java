/**
 * Who may see what only administrators may: from where somebody comes, whether he knows the
 * password, and how often he may guess. Shared by the rooms that have a door; decides nothing about
 * seats.
 */
package com.netpoint.license.manager.access;
