using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>Eight paths side by side: the growth of 1 in the index and in a fund that resets its multiple each day, so far.</summary>
internal struct PathLanes()
{
    /// <summary>Paths side by side. Fixed, whatever the machine's widest vector, so that the bytes are the same everywhere.</summary>
    public const int Count = 8;

    private Vector256<float> _index = Vector256<float>.One;
    private Vector256<float> _fund = Vector256<float>.One;
    private Vector256<float> _least = Vector256<float>.One;

    /// <summary>Adds a day on which the index returns so much in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector256<float> indexReturn, Vector256<float> leverage)
    {
        var factor = Vector256.FusedMultiplyAdd(leverage, indexReturn, Vector256<float>.One);
        _index = Vector256.FusedMultiplyAdd(_index, indexReturn, _index);
        _fund *= factor;
        _least = Vector256.MinNative(_least, factor);
    }

    /// <summary>Writes where the paths have ended: at zero exactly where a day has taken everything, for good.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Write(Span<float> index, Span<float> fund)
    {
        _index.CopyTo(index);
        // What has shrunk too far for single precision is not a total loss.
        var something = Vector256.MaxNative(_fund, Vector256.Create(float.Epsilon));
        (Vector256.GreaterThan(_least, Vector256<float>.Zero) & something).CopyTo(fund);
    }
}
