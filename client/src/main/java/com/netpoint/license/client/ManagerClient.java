package com.netpoint.license.client;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.DetachAnswer;
import com.netpoint.license.protocol.DetachRequest;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import com.netpoint.license.protocol.json.DetachJson;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.LeaseJson;
import com.netpoint.license.protocol.json.ListingJson;
import java.time.Instant;
import java.util.List;
import okhttp3.Request;

/**
 * The calls to one license manager. Each blocks for at most the request timeout, plus the time that
 * the operating system takes to look up the host's name. Thread-safe.
 */
public final class ManagerClient {
  /** Far more than a signed document and what is said around it. */
  private static final long ANSWER = 256 * 1024;

  /** Far more than the licenses of a house; a page keeps those of many managers. */
  private static final long LISTING = 1024 * 1024;

  /** Far more than the sessions of a house. */
  private static final long SESSIONS = 16 * 1024 * 1024;

  private final ManagerAddress address;
  private final ManagerConnection connection;

  public ManagerClient(ManagerAddress address, ManagerConnection connection) {
    this.address = address;
    this.connection = connection;
  }

  public ManagerAddress address() {
    return address;
  }

  /** Asks for a lease. Repeating a request is harmless: the same lease comes back. */
  public Reply<LeaseAnswer> checkout(CheckoutRequest request, LeaseSecret secret) {
    Request call =
        authorized("/v1/leases", secret).post(Bodies.json(LeaseJson.checkout(request))).build();
    return connection.call(call, ANSWER, LeaseJson::readAnswer);
  }

  /** Keeps a lease alive; the answer's lease carries the nonce. */
  public Reply<LeaseAnswer> renew(String leaseId, LeaseSecret secret, String nonce) {
    Request call =
        authorized("/v1/leases/" + leaseId + "/renewals", secret)
            .post(Bodies.json(LeaseJson.renewal(nonce)))
            .build();
    return connection.call(call, ANSWER, LeaseJson::readAnswer);
  }

  /** Gives a lease back. A yes also when it was gone already; the value is its id. */
  public Reply<String> checkin(String leaseId, LeaseSecret secret) {
    Request call = authorized("/v1/leases/" + leaseId, secret).delete().build();
    return connection.call(call, ANSWER, nothing -> leaseId);
  }

  /** Asks for a seat to be taken along. Repeating a request is harmless: the same seat is meant. */
  public Reply<DetachAnswer> detach(DetachRequest request, LeaseSecret secret) {
    Request call =
        authorized("/v1/detachments", secret)
            .post(Bodies.json(DetachJson.request(request)))
            .build();
    return connection.call(call, ANSWER, DetachJson::readAnswer);
  }

  /** Asks for another end of a detachment, later than the one it has. */
  public Reply<DetachAnswer> extend(String detachmentId, LeaseSecret secret, Instant until) {
    Request call =
        authorized("/v1/detachments/" + detachmentId + "/extensions", secret)
            .post(Bodies.json(DetachJson.extension(until)))
            .build();
    return connection.call(call, ANSWER, DetachJson::readAnswer);
  }

  /** Brings a seat back early. A yes also when it was back already; the value is its id. */
  public Reply<String> giveBack(String detachmentId, LeaseSecret secret) {
    Request call = authorized("/v1/detachments/" + detachmentId, secret).delete().build();
    return connection.call(call, ANSWER, nothing -> detachmentId);
  }

  /** The store that it serves, by the thumbprint of the store's identity. */
  public Reply<String> store() {
    return get("/v1/health", ANSWER, body -> JsonFields.parse(body).text("store"));
  }

  /** How it does, and who it is. */
  public Reply<ManagerHealth> health() {
    return get("/v1/health", ANSWER, ManagerClient::readHealth);
  }

  public Reply<List<ProductSeats>> products() {
    return get("/v1/products", LISTING, ListingJson::readProducts);
  }

  public Reply<List<LicenseSummary>> licenses() {
    return get("/v1/licenses", LISTING, ListingJson::readLicenses);
  }

  /** The live leases; refused from another machine without the administrator's credentials. */
  public Reply<List<SessionSummary>> sessions() {
    return get("/v1/sessions", SESSIONS, ListingJson::readSessions);
  }

  private static ManagerHealth readHealth(String body) {
    JsonFields fields = JsonFields.parse(body);
    return new ManagerHealth(
        fields.textOr("name", ""), fields.text("version"), fields.text("store"));
  }

  private <T> Reply<T> get(String path, long tooManyBytes, ManagerConnection.Reading<T> reading) {
    Request call = new Request.Builder().url(address + path).build();
    return connection.call(call, tooManyBytes, reading);
  }

  private Request.Builder authorized(String path, LeaseSecret secret) {
    return new Request.Builder().url(address + path).header("Authorization", secret.bearer());
  }
}
