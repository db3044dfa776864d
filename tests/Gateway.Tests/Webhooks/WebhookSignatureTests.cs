using System.Text;
using Queueing.Silo.Webhooks;

namespace Queueing.Gateway.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    /// <summary>The example that the libraries of Standard Webhooks are tested with.</summary>
    [Fact]
    public void A_signature_is_the_one_that_the_specification_s_own_libraries_make() => WebhookSignature.Sign(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""))
        .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}
